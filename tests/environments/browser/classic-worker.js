importScripts("node_modules/multipartner/pkg/script.js");
multipartner.init("node_modules/multipartner/pkg/multipartner.wasm").then(() => postMessage(multipartner.rules()[0].rule));
