const { runInThisContext } = require('node:vm');

require('./check-node.cjs');

// Node's own `require` loads the ES module. Jest has a `require` and a `process` of its own, which cannot.
module.exports = runInThisContext('process').getBuiltinModule('node:module').createRequire(__filename)('./index.js');
