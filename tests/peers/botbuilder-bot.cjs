// The archived SDK as a reference: a minimal bot on it that answers the same activities as CsmBot, to compare statuses, bodies and cost.
// Usage: node botbuilder-bot.cjs <port>. Prints "listening <port>"; ends when its standard input closes, as it does with its parent.
const http = require("node:http");
const { CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory, TeamsActivityHandler } = require("botbuilder");

// Without an app id the SDK takes posts without a token and sends none: what both sides do in these comparisons.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_, error) => {
  console.error(error.message);
  throw error;
};

const card = CardFactory.adaptiveCard({
  type: "AdaptiveCard",
  version: "1.5",
  body: [
    { type: "TextBlock", text: "T-1 · Quadrant 1 · Do first", weight: "bolder", wrap: true },
    { type: "FactSet", facts: [{ title: "Account", value: "Acme" }, { title: "Due", value: "Friday" }, { title: "Owner", value: "Dana" }] },
  ],
  actions: [{ type: "Action.Execute", title: "Done", verb: "done", data: {} }],
});

class Bot extends TeamsActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(MessageFactory.attachment(card));
      await next();
    });
  }

  async onAdaptiveCardInvoke() {
    return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "done" };
  }

  async handleTeamsTaskModuleFetch() {
    return { task: { type: "continue", value: { title: "Edit", card } } };
  }

  async handleTeamsTaskModuleSubmit() {
    return { task: { type: "message", value: "saved" } };
  }

  async handleTeamsMessagingExtensionFetchTask() {
    return { task: { type: "continue", value: { title: "Triage", card } } };
  }

  async handleTeamsMessagingExtensionSubmitAction() {
    return { task: { type: "message", value: "filed" } };
  }
}

const bot = new Bot();

function answering(response) {
  return {
    status(code) { response.statusCode = code; return this; },
    header(name, value) { response.setHeader(name, value); return this; },
    send(body) {
      if (body !== undefined) {
        response.setHeader("Content-Type", "application/json");
        response.write(typeof body === "string" ? body : JSON.stringify(body));
      }
      return this;
    },
    end(...rest) { response.end(...rest); return this; },
  };
}

const server = http.createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    let body;
    try {
      body = JSON.parse(Buffer.concat(parts).toString("utf8"));
    } catch {
      response.writeHead(400).end();
      return;
    }
    try {
      await adapter.process({ body, headers: request.headers, method: request.method }, answering(response), (context) => bot.run(context));
    } catch (error) {
      if (!response.writableEnded) {
        response.statusCode = 500;
        response.end();
      }
    }
  });
});

server.listen(Number(process.argv[2]), "127.0.0.1", () => console.log(`listening ${server.address().port}`));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
