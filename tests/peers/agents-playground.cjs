// Runs the Microsoft 365 Agents Playground for as long as its parent lives: the pipe on standard input closes with the parent,
// even one that was killed, and the working folder goes with it. The playground asks to listen on every interface; here it
// listens on loopback only.
const fs = require("node:fs");
const net = require("node:net");
const path = require("node:path");

const folder = process.cwd();
const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function (port, ...rest) {
  if (typeof port === "number" || typeof port === "string") {
    const callback = rest.find((argument) => typeof argument === "function");
    return listen.call(this, Number(port), "127.0.0.1", callback);
  }

  return listen.call(this, port, ...rest);
};

process.on("uncaughtException", (error) => {
  console.error(error);
  process.exit(1);
});

// Only a folder made for it is deleted, not one that it happens to be started in.
function leave() {
  if (path.basename(folder).startsWith("csmbot-playground-")) {
    process.chdir("/");
    fs.rmSync(folder, { recursive: true, force: true });
  }

  process.exit(0);
}

process.stdin.resume();
process.stdin.on("end", leave);
process.on("SIGTERM", leave);

require("@microsoft/m365agentsplayground/dist").start();
