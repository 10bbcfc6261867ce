// Draws cards with the adaptivecards renderer, set up as Teams sets it up: colours, spaces, six buttons a set, Markdown.
"use strict";

const light = {
    text: "#242424", subtle: "#616161", accent: "#4f52b2", good: "#107c41", warning: "#8a5a00", attention: "#b10e1c", line: "#e0e0e0",
    fills: { default: "#ffffff", emphasis: "#f3f2f1", good: "#e7f2da", attention: "#fcf4f6", warning: "#fbf6d9", accent: "#e8ebfa" },
};
const dark = {
    text: "#ffffff", subtle: "#c8c8c8", accent: "#a6a9f5", good: "#92c353", warning: "#f8d22a", attention: "#f1a7b0", line: "#424242",
    fills: { default: "#292929", emphasis: "#3b3a39", good: "#24381a", attention: "#461e24", warning: "#463b12", accent: "#2f2f4a" },
};

function colours(theme) {
    const one = (color, subtle) => ({ default: color, subtle: subtle || color });
    return {
        default: one(theme.text, theme.subtle), dark: one(theme.text, theme.subtle), light: one(theme.subtle, theme.subtle), accent: one(theme.accent),
        good: one(theme.good), warning: one(theme.warning), attention: one(theme.attention),
    };
}

function hostConfig(theme) {
    const styles = {};
    for (const [name, backgroundColor] of Object.entries(theme.fills)) {
        styles[name] = { backgroundColor, foregroundColors: colours(theme) };
    }

    return new AdaptiveCards.HostConfig({
        fontFamily: "inherit",
        fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 200, default: 400, bolder: 600 },
        lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
        spacing: { none: 0, small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
        separator: { lineThickness: 1, lineColor: theme.line },
        supportsInteractivity: true,
        textBlock: { headingLevel: 3 },
        actions: {
            maxActions: 6, spacing: "default", buttonSpacing: 0, actionsOrientation: "horizontal", actionAlignment: "left",
            showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
        },
        factSet: { title: { weight: "bolder", wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 12 },
        inputs: { label: { inputSpacing: "small", requiredInputs: { suffix: " *", suffixColor: "attention" }, optionalInputs: {} }, errorMessage: { color: "attention" } },
        containerStyles: styles,
    });
}

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" };
const encode = (text) => text.replace(/[&<>"]/g, (c) => entities[c]);

// The part of Markdown that clients read in cards. A backslash before punctuation makes it a plain character.
function markdown(source) {
    const kept = [];
    const keep = (html) => `\u0001${kept.push(html) - 1}\u0002`;
    const inline = (text) => encode(text.replace(/\\([!-/:-@[-`{-~])/g, (_, c) => keep(encode(c))))
        .replace(/\[([^\]]*)\]\(([^)]*)\)/g, "<a href=\"$2\">$1</a>")
        .replace(/(\*\*|__)(?=\S)(.+?)\1/g, "<strong>$2</strong>")
        .replace(/([*_])(?=\S)(.+?)\1/g, "<em>$2</em>")
        .replace(/&amp;(#?\w+;)/g, "&$1");
    const block = (lines) => /^\s*([-+*]|\d+[.)])\s/.test(lines) ? `<ul><li>${inline(lines)}</li></ul>` : `<p>${inline(lines)}</p>`;
    return source.split(/\n{2,}/).map(block).join("").replace(/\u0001(\d+)\u0002/g, (_, index) => kept[index]);
}

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
};

// Parses and draws one card; returns what the renderer had to say about it.
window.drawCard = (json) => {
    const context = new AdaptiveCards.SerializationContext();
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = hostConfig(matchMedia("(prefers-color-scheme: dark)").matches ? dark : light);
    card.onExecuteAction = (action) => (window.executed = { type: action.getJsonTypeName(), title: action.title, verb: action.verb, data: action.data });
    card.parse(JSON.parse(json), context);
    const element = card.render();
    (document.querySelector("main") || document.body).append(element);
    const events = [];
    for (let index = 0; index < context.eventCount; index++) {
        events.push(`${context.getEventAt(index).event}: ${context.getEventAt(index).message}`);
    }

    return [...events, ...card.validateProperties().validationEvents.map((found) => found.message)];
};
