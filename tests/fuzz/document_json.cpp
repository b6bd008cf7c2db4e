// Documents as the index stores them.
#include "expect.hpp"
#include "glane/document.hpp"
#include "glane/error.hpp"

using namespace glane;
using fuzz::expect;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::string json = to_json(document_from_json(fuzz::as_text(data, size)));
    expect(to_json(document_from_json(json)) == json, "a document printed is read back");
  } catch (const Error& error) {
    expect(error.kind() == ErrorKind::index, "what is no document is the index's fault");
  }
  return 0;
}
