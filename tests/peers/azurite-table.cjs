// Runs Azurite's table service for as long as its parent lives: the pipe on standard input closes with the
// parent, even one that was killed, and the data folder goes with it. The line "stop" saves the data and ends.
const fs = require("node:fs");

const location = process.argv[process.argv.indexOf("--location") + 1];

process.stdin.on("data", () => {
  process.emit("message", "shutdown");
  process.stdin.unref();
});

function leave() {
  fs.rmSync(location, { recursive: true, force: true });
  process.exit(0);
}

process.stdin.on("end", leave);
process.on("SIGTERM", leave);

require("azurite/dist/src/table/main.js");
