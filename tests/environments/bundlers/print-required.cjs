console.log(require("./ask.cjs").ask());
