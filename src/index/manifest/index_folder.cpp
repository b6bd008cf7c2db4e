#include "index/manifest/index_folder.hpp"

#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/output_file.hpp"
#include "glane/error_code.hpp"
#include "index/files/owned_files.hpp"
#include "index/manifest/current.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kStubOfGenerations = "XAPIANDB";  // of an index of format 3

}  // namespace

void prepare_directory(const std::string& directory, bool is_new) {
  std::error_code error;
  const auto status = fs::status(directory, error);
  if (fs::exists(status) && !fs::is_directory(status)) {
    throw_no_index(directory, DiagnosticCode::folder_file);
  }
  if (!fs::exists(status)) {
    fs::create_directory(directory, error);
    if (error) throw Error(ErrorCode::system_file, system_arguments(directory, error));
    sync_to_disk(directory + "/..");
  }
  require_owned_plain_files(directory);
  if (!is_new) return;
  if (fs::exists(directory + "/" + std::string(kStubOfGenerations), error)) {
    throw_not_an_index(directory);  // says of which format it is
  }
  const std::string stranger = foreign_file(directory);
  if (!stranger.empty()) {
    throw_no_index(directory, {DiagnosticCode::folder_strange, {{"file", stranger}}});
  }
}

}  // namespace glane
