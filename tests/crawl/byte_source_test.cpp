#include "crawl/byte_source.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <unistd.h>

#include <string>

#include "read_all.hpp"
#include "temporary_directory.hpp"

using namespace glane;

namespace {

// A file's source, and the file.
struct OpenFile {
  explicit OpenFile(const std::string& path) : descriptor(::open(path.c_str(), O_RDONLY)) {}
  ~OpenFile() { ::close(descriptor); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  int descriptor;
};

}  // namespace

TEST_CASE("bytes in memory come by the stretch, and again after seeking") {
  MemorySource memory("L'été");
  CHECK(memory.size() == 7);
  CHECK(read_all(memory, 2) == "L'été");
  CHECK(memory.bytes_read() == 7);
  CHECK(memory.seek(2));
  CHECK(read_all(memory, 100) == "été");
  CHECK(memory.seek(100));
  CHECK(read_all(memory, 1) == "");
}

TEST_CASE("a file has a hash once it was read from first to last, the same for the same bytes") {
  const TemporaryDirectory directory;
  const OpenFile a(directory.write("a", "L'été vient"));
  const OpenFile b(directory.write("b", "L'été vient"));
  const OpenFile c(directory.write("c", "L'été viens"));
  FileSource whole(a.descriptor);
  CHECK(whole.size() == 13);
  CHECK(whole.hash() == 0);
  CHECK(read_all(whole, 5) == "L'été vient");
  CHECK(whole.fault().empty());
  CHECK(whole.hash() != 0);
  FileSource same(b.descriptor);
  CHECK(read_all(same, 100) == "L'été vient");
  CHECK(same.hash() == whole.hash());
  FileSource other(c.descriptor);
  read_all(other, 100);
  CHECK(other.hash() != whole.hash());
}

TEST_CASE("a file of which a part was passed over has no hash") {
  const TemporaryDirectory directory;
  const OpenFile file(directory.write("a", "L'été vient"));
  FileSource source(file.descriptor);
  CHECK(source.seek(4));
  read_all(source, 100);
  CHECK(source.hash() == 0);
}

TEST_CASE("why reading failed is said") {
  FileSource closed(-1);
  char byte = 0;
  CHECK(closed.read(&byte, 1) == 0);
  CHECK_FALSE(closed.fault().empty());
  CHECK(closed.hash() == 0);
}

TEST_CASE("a stop ends the wait for a pipe that gives nothing, and what it gave is kept") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "une ligne", 9) == 9);
  int asked = 0;
  FileSource source(ends[0], [&] { return ++asked > 3; });
  char bytes[100];
  CHECK(source.read(bytes, sizeof(bytes)) == 9);
  CHECK(source.fault().empty());
  CHECK(source.read(bytes, sizeof(bytes)) == 0);
  CHECK(asked == 4);
  CHECK(source.fault().code == DiagnosticCode::file_stopped);
  ::close(ends[0]);
  ::close(ends[1]);
}
