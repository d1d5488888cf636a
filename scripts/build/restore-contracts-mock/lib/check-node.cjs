// Refuses a Node whose `require` cannot load ES modules, or that lacks what the mock uses.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || major === 21 || (major === 20 && minor < 19) || (major === 22 && minor < 12)) {
  throw new Error(`restore-contracts-mock needs Node 20.19 or a later 20, or 22.12 or later; this is ${process.versions.node}.`);
}
