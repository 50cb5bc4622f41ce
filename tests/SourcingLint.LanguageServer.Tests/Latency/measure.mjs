// Measures how long a writer waits: from a keystroke sent to findings received, from the start to the first answer,
// and how much memory 200 open drafts take.
//
//   dotnet publish src/SourcingLint.Cli -c Release -o artifacts/published
//   node tests/SourcingLint.LanguageServer.Tests/Latency/measure.mjs artifacts/published/sourcinglint
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const program = process.argv[2];
const paragraphs = [
    "At least 31 people died when a ferry sank off Velmora on Monday, the coast guard said. It said 12 more were missing.",
    "Some 4,200 homes lost power in the storm. The cost came to $2.4 billion, according to a draft budget seen by the newspaper.",
    "“The sea took everything,” Mayor Oleh Dyachenko told reporters in Kyiv. Dyachenko said 300 volunteers had come from Kharkiv.",
    "Sources said the captain had been warned. Later he left for Kiev, where 14 percent of the fleet is kept.",
    "The rebels said they had killed 45 soldiers in a raid on the port. The army denied it and put the number of wounded at nine.",
    "Prices rose 3.2 percent in March from a year earlier, the statistics office reported, after a rise of 2.9 percent in February.",
];

function draftOf(length) {
    let text = "# Ferry sinks off Velmora, killing at least 31\n\nBy Ada Brandt\n\n";
    for (let i = 0; text.length < length; i++) {
        text += `${paragraphs[i % paragraphs.length].replace("31", String(31 + i))}\n\n`;
    }

    return text;
}

class Client {
    constructor() {
        this.process = spawn(program, ["server"], { stdio: ["pipe", "pipe", "inherit"] });
        this.waiting = new Map();
        this.id = 0;
        let pending = Buffer.alloc(0);
        this.process.stdout.on("data", piece => {
            pending = Buffer.concat([pending, piece]);
            for (;;) {
                const header = pending.indexOf("\r\n\r\n");
                const length = header < 0 ? NaN : Number(/Content-Length: (\d+)/.exec(pending.toString("latin1", 0, header))[1]);
                if (!(pending.length >= header + 4 + length)) {
                    break;
                }

                this.take(JSON.parse(pending.toString("utf8", header + 4, header + 4 + length)));
                pending = pending.subarray(header + 4 + length);
            }
        });
    }

    take(message) {
        const key = message.method === "textDocument/publishDiagnostics" ? `${message.params.uri} ${message.params.version}` : message.id;
        this.waiting.get(key)?.(message);
        this.waiting.delete(key);
    }

    wait(key) {
        return new Promise(resolve => this.waiting.set(key, resolve));
    }

    send(message) {
        const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
        this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
    }

    request(method, params) {
        this.send({ id: ++this.id, method, params });
        return this.wait(this.id);
    }

    async begin() {
        const result = await this.request("initialize", { processId: process.pid, rootUri: null, capabilities: { textDocument: { publishDiagnostics: { versionSupport: true, dataSupport: true, relatedInformation: true } } } });
        this.send({ method: "initialized", params: {} });
        return result;
    }

    open(uri, text) {
        this.send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "markdown", version: 1, text } } });
        return this.wait(`${uri} 1`);
    }

    async end() {
        await this.request("shutdown");
        this.send({ method: "exit" });
    }
}

function report(name, times) {
    times.sort((a, b) => a - b);
    const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
    console.log(`${name.padEnd(46)} median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, best ${times[0].toFixed(1)} ms (${times.length} times)`);
}

const starts = [];
for (let i = 0; i < 15; i++) {
    const begun = performance.now();
    const client = new Client();
    await client.begin();
    starts.push(performance.now() - begun);
    await client.end();
}

report("from spawn to the answer to initialize", starts);
for (const [length, count] of [[6_000, 400], [200_000, 60]]) {
    const client = new Client();
    await client.begin();
    const uri = "untitled:Untitled-1";
    const begun = performance.now();
    await client.open(uri, draftOf(length));
    const opened = performance.now() - begun;
    const times = [];
    for (let version = 2; version < count + 52; version++) {
        const start = performance.now();
        client.send({ method: "textDocument/didChange", params: { textDocument: { uri, version }, contentChanges: [{ range: { start: { line: 6, character: 5 }, end: { line: 6, character: 5 } }, text: "a" }] } });
        await client.wait(`${uri} ${version}`);
        times.push(performance.now() - start);
        await new Promise(resolve => setTimeout(resolve, 5));
    }

    console.log(`${`first findings of a draft of ${length / 1000} KB`.padEnd(46)} ${opened.toFixed(1)} ms`);
    report(`keystroke to findings, ${length / 1000} KB`, times.slice(50));
    await client.end();
}

const client = new Client();
await client.begin();
for (let i = 0; i < 200; i++) {
    await client.open(`untitled:${i}`, draftOf(6_000).replace("Velmora", `Velmora ${i}`));
}

const status = `/proc/${client.process.pid}/status`;
const memory = existsSync(status) ? `${(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))[1]) / 1024).toFixed(0)} MB` : "not known on this system";
console.log(`${"resident memory with 200 drafts of 6 KB open".padEnd(46)} ${memory}`);
await client.end();
