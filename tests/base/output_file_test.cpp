#include "base/output_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

using namespace glane;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("small and large pieces come out in the order written, with what was put over them") {
  const std::string path =
      fs::temp_directory_path() / ("glane-test-output-" + std::to_string(::getpid()));
  const std::string large(600'000, 'x');
  {
    OutputFile file(path);
    file.write("....");
    file.write(large);
    file.write("fin");
    CHECK(file.size() == large.size() + 7);
    file.overwrite(0, "tete");
    file.sync();
    CHECK(bytes_of(path) == "tete" + large + "fin");
    file.write("!");
    file.flush();
  }
  CHECK(bytes_of(path) == "tete" + large + "fin!");
  // A name that is taken stays as it is.
  CHECK_THROWS_AS(OutputFile{path}, std::system_error);
  CHECK(bytes_of(path).size() == large.size() + 8);
  sync_to_disk(path);
  fs::remove(path);
  CHECK_THROWS_AS(sync_to_disk(path), std::system_error);
}
