#include "crawl/read_archive.hpp"

#include "crawl/archive_members.hpp"
#include "crawl/mirror_url.hpp"
#include "crawl/path_names.hpp"

namespace glane {

namespace {

// A WACZ lists its pages and its records besides holding them (WACZ 1.1.1, section 5).
bool is_of_wacz(std::string_view name) {
  return name == "datapackage.json" || name == "datapackage-digest.json" ||
         (name.starts_with("pages/") && name.ends_with(".jsonl")) || name.starts_with("indexes/") ||
         name == "fuzzy.json";
}

Origin origin_of(const ArchiveMember& member, const Origin& archive) {
  const std::string name = id_of_path_name(member.name);
  Origin origin = archive.at(name);
  origin.name = name;
  origin.url.clear();  // of the archive, not of its members
  origin.mirror_url = mirror_url(name);
  // A server that gave the archive may have named its folders after another.
  if (origin.server_url.empty()) origin.server_url = archive.mirror_url;
  if (!archive.stated_url.empty()) {
    const std::size_t folder = archive.stated_url.rfind('/') + 1;
    origin.stated_url = url_below(archive.stated_url.substr(0, folder), name);
  }
  if (member.mtime > 0) origin.crawled = date_at(member.mtime);
  return origin;
}

}  // namespace

void read_archive(LineReader& lines, const Origin& origin, PageOutput& output) {
  const std::uint64_t before = output.count();
  const Remark fault = read_members(lines, output.budget(), [&](const ArchiveMember& member) {
    const Origin inside = origin_of(member, origin);
    // What macOS adds to archives.
    const bool of_system = member.name.starts_with("__MACOSX/");
    if (of_system || is_of_wacz(member.name)) {
      return output.report(inside, Severity::skipped, DiagnosticCode::archive_about);
    }
    output.read(*member.bytes, inside);
  });
  if (!fault.empty()) {
    output.report(origin, Severity::failed, fault);
  } else if (output.count() == before) {
    output.report(origin, Severity::skipped, DiagnosticCode::archive_empty);
  }
}

}  // namespace glane
