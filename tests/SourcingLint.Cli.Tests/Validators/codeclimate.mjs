// Checks GitLab's report, a file, against Code Climate's own types. Exit status 0: every issue is one.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { createGenerator } from "ts-json-schema-generator";

const schema = createGenerator({ path: "node_modules/codeclimate-types/index.d.ts", type: "Issue", skipTypeCheck: true }).createSchema("Issue");
const check = new Ajv({ strict: false, allowUnionTypes: true, allErrors: true }).compile(schema);
const issues = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const issue of issues) {
    if (!check(issue)) {
        console.log(JSON.stringify(issue), check.errors);
        process.exitCode = 1;
    }
}
console.log(`${issues.length} issues`);
