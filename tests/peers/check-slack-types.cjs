// Type-checks JSON against Slack's own TypeScript types, as strictly as tsc can.
//   node check-slack-types.cjs FILE   a JSON array of { type, json }, where json is text that becomes a literal of that type
// Prints a JSON array of { sample, message }; an empty one means that all fit. Lengths and counts are no types: they are not checked.
"use strict";
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const samples = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));

// Below node_modules, so that the packages are found from there.
const folder = fs.mkdtempSync(path.join(__dirname, "node_modules", ".csmbot-types-"));
const header = [
  "import type { HomeView, KnownBlock, ModalView, Option, OptionGroup } from '@slack/types';",
  "import type { AppsManifestValidateArguments, ChatPostMessageArguments } from '@slack/web-api';",
  "export type Used = [HomeView, KnownBlock, ModalView, Option, OptionGroup, AppsManifestValidateArguments, ChatPostMessageArguments];",
];
const lines = [...header, ...samples.map(({ type, json }, index) => `export const s${index}: ${type} = ${json};`)];

const options = ["--noEmit", "--strict", "--skipLibCheck", "--pretty", "false", "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext"];
const findings = [];
try {
  fs.writeFileSync(path.join(folder, "samples.ts"), lines.join("\n"));
  const tsc = path.join(__dirname, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [tsc, ...options, "samples.ts"], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
} catch (error) {
  for (const [, line, message] of (error.stdout ?? "").matchAll(/^samples\.ts\((\d+),\d+\): error (.*)$/gm)) {
    findings.push({ sample: Number(line) - header.length - 1, message });
  }

  if (findings.length === 0) {
    throw error;
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

console.log(JSON.stringify(findings));
