// Checks the arguments of calls against the types of Slack's own client. Usage: node slack-call-types.cjs FILE, a JSON array of
// { method, type, arguments }, where type is one of @slack/web-api, for example ChatPostMessageArguments. Prints the compiler's
// complaints as a JSON array of sentences; empty means that all are of their types.
"use strict";
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const calls = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const types = [...new Set(calls.map((call) => call.type))];
const source = [
  `import type { ${types.join(", ")} } from "@slack/web-api";`,
  ...calls.map((call, index) => `export const call${index}: ${call.type} = ${JSON.stringify(call.arguments)};`),
].join("\n");

// Beside this script, so that the packages are found; named for the process, so that two do not meet.
const file = path.join(__dirname, `.calls-${process.pid}.ts`);
fs.writeFileSync(file, source);
try {
  const compiler = path.join(path.dirname(require.resolve("typescript/package.json")), "bin", "tsc");
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext"];
  const result = spawnSync(process.execPath, [compiler, ...options, file], { cwd: __dirname, encoding: "utf8" });
  const complaints = `${result.stdout}${result.stderr}`.split("\n").filter((line) => line.includes("error"));
  console.log(JSON.stringify(result.status === 0 ? [] : complaints.length > 0 ? complaints : [`tsc ended with ${result.status}`]));
} finally {
  fs.rmSync(file, { force: true });
}
