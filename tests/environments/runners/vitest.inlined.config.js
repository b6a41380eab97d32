export default { test: { environment: "jsdom", include: ["vitest.spec.js"], server: { deps: { inline: [/multipartner/] } } } };
