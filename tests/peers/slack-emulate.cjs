// A stateful stand-in for Slack's Web API, with one workspace in it. Usage: node slack-emulate.cjs <port>. Listens on loopback,
// prints "listening <port>"; ends when its standard input closes, as it does with its parent.
"use strict";
const port = Number(process.argv[2]);

// What the bot's manifests ask for.
const appScopes = [
  "app_mentions:read", "channels:read", "chat:write", "commands", "groups:read", "im:history", "im:write", "reactions:read", "users:read", "users:read.email",
];

const seed = {
  slack: {
    team: { name: "Acme", domain: "acme" },
    users: [
      { name: "dana", real_name: "Dana Reyes", email: "dana@example.com" },
      { name: "lee", real_name: "Lee Wong", email: "lee@example.com" },
    ],
    channels: [{ name: "csm", topic: "Customer success" }],
    bots: [{ name: "csmbot" }],
    oauth_apps: [
      {
        client_id: "111.222",
        client_secret: "emulated-secret",
        app_id: "A000000001",
        name: "CsmBot",
        redirect_uris: ["http://127.0.0.1/callback"],
        scopes: appScopes,
      },
    ],
    tokens: [
      { token: "xoxb-all", user: "dana", scopes: [...appScopes, "im:read", "channels:history", "channels:manage"] },
      { token: "xoxb-little", user: "dana", scopes: ["users:read"] },
    ],
    strict_scopes: true,
  },
};

async function main() {
  const { createEmulator } = await import("emulate");
  await createEmulator({ service: "slack", port, hostname: "127.0.0.1", seed });
  console.log(`listening ${port}`);
}

process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
main().catch((error) => {
  console.error(error);
  process.exit(1);
});
