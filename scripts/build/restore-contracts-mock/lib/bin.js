#!/usr/bin/env node
// Imports the command, so that a Node that cannot run it prints one line.
import('./command.js').catch((error) => {
  console.error(`Error: ${error.message}`);
  process.exitCode = 1;
});
