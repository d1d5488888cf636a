// What Prism's reader of preferences uses of @stoplight/prism-http. The index of that package would also bring Prism's proxy and
// its reader of other formats, more than a quarter of the package.
module.exports = {
  ...require('@stoplight/prism-http/dist/types.js'),
  ...require('@stoplight/prism-http/dist/mocker/errors.js'),
};
