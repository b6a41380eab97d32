module.exports = {
  testMatch: ["**/typed.test.ts"],
  transform: { "\\.ts$": ["ts-jest", { tsconfig: { module: "commonjs", moduleResolution: "node10", esModuleInterop: true, strict: true } }] },
};
