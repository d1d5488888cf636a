require('./check-node.cjs');

// Node itself loads the ES module: Jest's own `require`, which is the one here, cannot.
module.exports = process.getBuiltinModule('node:module').createRequire(__filename)('./index.js');
