#include "crawl/archive_members.hpp"

#include <doctest/doctest.h>

#include "packing.hpp"
#include "unpacked.hpp"

using namespace glane;

namespace {

using Lines = std::vector<std::string>;

struct Found {
  Lines members;  // "name: bytes", and " (fault)"
  std::vector<std::int64_t> mtimes;
  std::string fault;  // of the archive

  static Found in(ByteSource& packed) {
    UnpackBudget budget(packed);
    return in(packed, budget);
  }

  static Found in(ByteSource& packed, UnpackBudget& budget) {
    LineReader reader(packed);
    Found found;
    const Remark fault = read_members(reader, budget, [&](const ArchiveMember& member) {
      std::string line = member.name + ": " + read_all(*member.bytes, 5);
      if (!member.bytes->fault().empty()) line += " (" + member.bytes->fault().text() + ")";
      found.members.push_back(std::move(line));
      found.mtimes.push_back(member.mtime);
    });
    found.fault = fault.text();
    return found;
  }

  static Found in(std::string_view packed) {
    MemorySource memory(packed);
    return in(memory);
  }
};

struct FreeEntry {
  void operator()(archive_entry* entry) const { ::archive_entry_free(entry); }
};
using Entry = std::unique_ptr<archive_entry, FreeEntry>;

// An entry of a tar archive, of four letters where it is a regular file.
Entry entry_of(const char* name, unsigned type) {
  Entry entry(::archive_entry_new());
  ::archive_entry_set_pathname(entry.get(), name);
  ::archive_entry_set_filetype(entry.get(), type);
  ::archive_entry_set_perm(entry.get(), 0755);
  if (type == AE_IFREG) ::archive_entry_set_size(entry.get(), 4);
  return entry;
}

std::string tar_of(const std::vector<const Entry*>& entries, std::string_view bytes = "abcd") {
  std::string packed(1u << 20, '\0');
  std::size_t used = 0;
  archive* writer = ::archive_write_new();
  ::archive_write_set_format_pax(writer);
  ::archive_write_open_memory(writer, packed.data(), packed.size(), &used);
  for (const Entry* const entry : entries) {
    ::archive_write_header(writer, entry->get());
    if (::archive_entry_size(entry->get()) > 0) {
      ::archive_write_data(writer, bytes.data(), bytes.size());
    }
  }
  ::archive_write_close(writer);
  ::archive_write_free(writer);
  packed.resize(used);
  return packed;
}

const Members kMembers = {{"a/une.html", "L'été"}, {"vide.txt", ""}, {"./deux.txt", "à Nîmes"}};

}  // namespace

TEST_CASE("each file of an archive is called with its name, time and bytes, in order") {
  for (const char* format : {"ustar", "pax", "gnutar", "zip"}) {
    CAPTURE(format);
    const Found found = Found::in(archive_of(kMembers, format));
    CHECK(found.members == Lines{"a/une.html: L'été", "vide.txt: ", "deux.txt: à Nîmes"});
    CHECK(found.mtimes == std::vector<std::int64_t>(3, 1'657'878'300));
    CHECK(found.fault == "");
    CHECK(Found::in(archive_of({}, format)).members == Lines{});
    CHECK(Found::in(archive_of({}, format)).fault == "");
  }
}

TEST_CASE("an archive is read forward where its source cannot go back") {
  for (const char* format : {"ustar", "zip"}) {
    CAPTURE(format);
    const std::string packed = archive_of(kMembers, format);
    ForwardSource pipe(packed);
    const Found found = Found::in(pipe);
    CHECK(found.members == Lines{"a/une.html: L'été", "vide.txt: ", "deux.txt: à Nîmes"});
    CHECK(found.fault == "");
  }
}

TEST_CASE("names that are no UTF-8 are handed on as they stand") {
  CHECK(Found::in(archive_of({{"\xE9t\xE9.txt", "x"}, {"été.txt", "x"}}, "ustar")).members ==
        Lines{"\xE9t\xE9.txt: x", "été.txt: x"});
}

TEST_CASE("folders and links are passed over, and what is not read of a member, too") {
  const Entry folder = entry_of("a/", AE_IFDIR);
  const Entry first = entry_of("a/1", AE_IFREG);
  const Entry soft = entry_of("a/2", AE_IFLNK);
  ::archive_entry_set_symlink(soft.get(), "1");
  const Entry hard = entry_of("a/3", AE_IFREG);
  ::archive_entry_set_size(hard.get(), 0);
  ::archive_entry_set_hardlink(hard.get(), "a/1");
  const Entry last = entry_of("a/4", AE_IFREG);
  const std::string packed = tar_of({&folder, &first, &soft, &hard, &last});
  CHECK(Found::in(packed).members == Lines{"a/1: abcd", "a/4: abcd"});
  CHECK(Found::in(packed).mtimes == std::vector<std::int64_t>{0, 0});

  MemorySource memory(packed);
  LineReader reader(memory);
  UnpackBudget budget(memory);
  Lines names;
  CHECK(read_members(reader, budget, [&](const ArchiveMember& member) {
          names.push_back(member.name);
        }).empty());
  CHECK(names == Lines{"a/1", "a/4"});
}

TEST_CASE("the holes of a sparse file are zeros, but for the last one") {
  const Entry sparse = entry_of("trous", AE_IFREG);
  ::archive_entry_set_size(sparse.get(), 20);
  ::archive_entry_sparse_add_entry(sparse.get(), 7, 4);
  ::archive_entry_sparse_add_entry(sparse.get(), 14, 1);
  const std::string packed = tar_of({&sparse}, std::string(7, 'x') + "abcdxxxexxxxx");
  const std::string zeros(7, '\0');
  CHECK(Found::in(packed).members == Lines{"trous: " + zeros + "abcd" + zeros.substr(4) + "e"});
}

TEST_CASE("an archive that is cut short gives what comes before the cut, and says why") {
  const std::string text = long_text();
  const Members members = {{"a.txt", text}, {"b.txt", text}};
  const std::string tar = archive_of(members, "ustar");
  const Found found = Found::in(tar.substr(0, tar.size() * 3 / 4));
  REQUIRE(found.members.size() == 2);
  CHECK(found.members[0] == "a.txt: " + text);
  CHECK(found.members[1].starts_with("b.txt: la crue"));
  CHECK(found.members[1].find(" (a damaged archive: ") != std::string::npos);
  CHECK(found.fault.starts_with("a damaged archive: "));

  const std::string zip = archive_of(members, "zip");
  const Found of_zip = Found::in(zip.substr(0, zip.size() / 2));
  CHECK((of_zip.fault + of_zip.members.back()).find("a damaged archive: ") != std::string::npos);
  CHECK(Found::in("n'importe quoi").fault.starts_with("a damaged archive: "));
  CHECK(Found::in("").fault.starts_with("a damaged archive: "));
}

TEST_CASE("a member that is damaged says so itself, and the next one follows") {
  std::string zip = archive_of({{"a.txt", long_text()}, {"b.txt", "L'été"}}, "zip");
  zip.replace(200, 100, 100, '\xFF');
  const Found found = Found::in(zip);
  REQUIRE(found.members.size() == 2);
  CHECK(found.members[0].find(" (a damaged archive: ") != std::string::npos);
  CHECK(found.members[1] == "b.txt: L'été");
  CHECK(found.fault == "");
}

TEST_CASE("why the source below could not be read is the archive's fault, too") {
  const std::string tar = archive_of({{"a.txt", long_text()}, {"b.txt", "L'été"}}, "ustar");
  ForwardSource failing(std::string_view(tar).substr(0, 20'000), "Input/output error");
  const Found found = Found::in(failing);
  REQUIRE(found.members.size() == 1);
  CHECK(found.members[0].ends_with(" (Input/output error)"));
  CHECK(found.fault == "Input/output error");
}

TEST_CASE("where the budget is exceeded the member says so, and no other follows") {
  const std::string tar = archive_of({{"a.txt", "L'ete vient."}, {"b.txt", "x"}}, "ustar");
  MemorySource memory(tar);
  MemorySource unread("");
  UnpackBudget budget(unread);
  budget.spend(UnpackBudget::kFreeBytes - 7);
  const Found found = Found::in(memory, budget);
  CHECK(found.members == Lines{"a.txt: L'ete (" + UnpackBudget::exceeded().text() + ")"});
  CHECK(found.fault == "");
}

TEST_CASE("xz and bzip2 give the text back, or say why not") {
  const std::string text = long_text();
  for (const char* filter : {"xz", "bzip2"}) {
    CAPTURE(filter);
    const std::string packed = archive_of({{"x", text}}, "raw", filter);
    for (const std::size_t at_once : {1u, 7u, 100'000u}) {
      const Unpacked unpacked = unpacked_from(unpack_archive_members_filter, packed, at_once);
      CHECK(unpacked.text == text);
      CHECK(unpacked.fault == "");
    }
    CHECK(unpacked_from(unpack_archive_members_filter, packed + packed).text == text + text);
    std::string damaged = packed;
    damaged.replace(packed.size() / 2, 50, 50, '\xFF');
    for (const std::string& bad : {packed.substr(0, packed.size() / 2), damaged}) {
      const Unpacked unpacked = unpacked_from(unpack_archive_members_filter, bad);
      CHECK(text.starts_with(unpacked.text));
      CHECK(unpacked.fault.starts_with("a damaged archive: "));
    }
    // Too little to be known as packed, which was taken for text.
    const Unpacked mark = unpacked_from(unpack_archive_members_filter, packed.substr(0, 5));
    CHECK(mark.text == "");
    CHECK(mark.fault == "the packed data is damaged");
    ForwardSource failing(std::string_view(packed).substr(0, 300), "Input/output error");
    CHECK(unpacked_from(unpack_archive_members_filter, failing).fault == "Input/output error");
  }
}
