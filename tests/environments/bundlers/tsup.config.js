export default { entry: ["print.js"], format: ["cjs", "esm"], noExternal: [/multipartner/], outDir: "out/tsup", silent: true };
