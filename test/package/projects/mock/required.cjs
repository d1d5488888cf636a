// Prints the status of a response of the mock, loaded with `require`.
const { createMock } = require('restore-contracts-mock');

createMock()
  .fetch('/health')
  .then(({ status }) => console.log(status));
