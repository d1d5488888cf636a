/** Finds an operation that does not describe or explain its `x-invalid-request-status`. */
export default function checkInvalidRequestStatus(operation, _options, { path }) {
  const status = operation['x-invalid-request-status'];
  if (status === undefined) return [];
  const place = [...path, 'x-invalid-request-status'];
  if (operation.responses?.[status] === undefined) {
    return [
      { message: `x-invalid-request-status is ${status}, which the operation does not describe; name one of its responses.`, path: place },
    ];
  }
  if (operation['x-discrepancy']?.length > 0) return [];
  return [{ message: 'x-invalid-request-status has no reason; give it in an `x-discrepancy` of the operation.', path: place }];
}
