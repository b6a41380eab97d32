export default { build: { ssr: "print.js", outDir: "server" }, ssr: { noExternal: true } };
