// Checks messages, one JSON object a line on standard input: { kind, method, value }.
// Exit status 0: all of them are what the protocol's types say. 1: the lines that are not were printed.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { createGenerator } from "ts-json-schema-generator";

const schema = createGenerator({
    path: "Messages.ts", tsconfig: "tsconfig.json", type: "*", expose: "all", additionalProperties: false, skipTypeCheck: true,
}).createSchema("*");
const ajv = new Ajv({ strict: false, allowUnionTypes: true, allErrors: false });
ajv.addSchema(schema, "lsp");
const types = { result: "Results", notification: "Notifications", request: "Requests" };
const checks = new Map();

function checkOf(kind, method) {
    const key = `${kind} ${method}`;
    if (!checks.has(key)) {
        const place = kind === "error" ? "ResponseError" : `${types[kind]}/properties/${method.replaceAll("~", "~0").replaceAll("/", "~1")}`;
        const isKnown = kind === "error" || method in schema.definitions[types[kind]].properties;
        checks.set(key, isKnown ? ajv.compile({ $ref: `lsp#/definitions/${encodeURI(place)}` }) : null);
    }

    return checks.get(key);
}

const seen = new Map();
let wrong = 0;
for (const line of readFileSync(0, "utf8").split("\n").filter(text => text.trim() !== "")) {
    const { kind, method, value } = JSON.parse(line);
    const check = checkOf(kind, method);
    seen.set(`${kind} ${method}`, (seen.get(`${kind} ${method}`) ?? 0) + 1);
    if (check === null) {
        wrong++;
        console.log(`${kind} ${method}: not in Messages.ts`);
    } else if (!check(value)) {
        wrong++;
        console.log(`${kind} ${method}: ${ajv.errorsText(check.errors)}\n  ${line.slice(0, 400)}`);
    }
}

for (const [name, count] of [...seen].sort()) {
    console.log(`checked ${name}: ${count}`);
}

for (const [kind, type] of Object.entries(types)) {
    for (const method of Object.keys(schema.definitions[type].properties)) {
        if (!seen.has(`${kind} ${method}`)) {
            wrong++;
            console.log(`no test makes the server send ${kind} ${method}`);
        }
    }
}

process.exitCode = wrong === 0 ? 0 : 1;
