// Loaded before the language server: no socket is opened, and each one that is tried is said on the error stream.
"use strict";
const net = require("node:net");

net.Socket.prototype.connect = function (...asked) {
  process.stderr.write(`connect ${JSON.stringify(asked[0])}\n`);
  this.destroy(new Error("no network in this test"));
  return this;
};
