// CloudFront makes an entity tag weak (W/"…") when it compresses what it is the tag of. A change is
// made only under a strong one (RFC 9110, 13.1.1), so clients that send back what they were given
// would be refused. The tag names what is stored, which compression does not change: it is made
// strong again on its way in.
function handler(event) {
  var request = event.request;
  var header = request.headers['if-match'];
  if (header) {
    header.value = header.value.replace(/(^|,)(\s*)W\/"/g, '$1$2"');
    if (header.multiValue) {
      header.multiValue.forEach(function (one) {
        one.value = one.value.replace(/(^|,)(\s*)W\/"/g, '$1$2"');
      });
    }
  }
  return request;
}
