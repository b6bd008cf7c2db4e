#include "index/manifest/manifest.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <random>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"

using namespace glane;

namespace fs = std::filesystem;

namespace {

using Access = Manifest::Access;

constexpr int kEntries = 40;

std::string key_of(int i) {
  return "writer.record." + std::to_string(100 + i);
}

// Every entry, a note and a segment's dead say the number of the commit, and say it at length.
void write_state(Manifest& manifest, std::uint64_t number) {
  for (int i = 0; i < kEntries; ++i) {
    manifest.set_entry(key_of(i), std::to_string(number) + std::string(20'000, '.'));
  }
  manifest.set_note(7, {{}, static_cast<std::int64_t>(number), ""});
  if (number == 1) manifest.add_segment({1, 99, 1000, ""});
  manifest.set_dead(1, std::to_string(number));
}

// The number that all of it says; 0 where it is no state of one commit.
std::uint64_t state_of(const Manifest& manifest) {
  const std::uint64_t number = manifest.commit_number();
  for (int i = 0; i < kEntries; ++i) {
    if (!manifest.entry(key_of(i)).starts_with(std::to_string(number) + ".")) return 0;
  }
  const bool noted =
      manifest.notes().find(7).removed_from_page == static_cast<std::int64_t>(number);
  const auto segments = manifest.segments();
  const bool dead = segments.size() == 1 && segments[0].dead == std::to_string(number);
  return noted && dead ? number : 0;
}

// Runs `child` in a process of its own, which ends without clearing up.
template <typename Child>
pid_t start(Child child) {
  const pid_t process = ::fork();
  if (process == 0) {
    child();
    ::_exit(0);
  }
  return process;
}

bool is_clean(const std::string& directory) {
  return !fs::exists(directory + "/manifest.db-wal") && !fs::exists(directory + "/manifest.db-shm");
}

void expect_error(const std::string& directory, Access access, const std::string& part) {
  try {
    const Manifest manifest(directory, access);
    FAIL(part);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    CHECK(std::string(error.what()).find(part) != std::string::npos);
  }
}

// A manifest whose writer was killed after its second commit.
void leave_behind(const std::string& directory) {
  const pid_t writer = start([&] {
    Manifest manifest(directory, Access::create);
    for (std::uint64_t number = 1; number <= 2; ++number) {
      write_state(manifest, number);
      manifest.commit();
    }
    ::kill(::getpid(), SIGKILL);
  });
  ::waitpid(writer, nullptr, 0);
  REQUIRE(fs::exists(directory + "/manifest.db-wal"));
}

}  // namespace

TEST_CASE("a manifest is what was committed, across openings") {
  const TemporaryDirectory place;
  CHECK_FALSE(Manifest::exists(place.path()));
  std::map<std::uint64_t, Note> notes = {{0, {{1, 2}, 0, ""}},
                                         {1, {{}, 5, "a.html"}},
                                         {~std::uint64_t{0}, {{}, 6, ""}},
                                         {std::uint64_t{1} << 63, {{}, 7, ""}}};
  {
    Manifest manifest(place.path(), Access::create);
    CHECK(manifest.commit_number() == 0);
    manifest.set_entry("files", "12");
    manifest.set_entry(setting::kNextSegment, std::string("\0\xFF\n", 3));
    manifest.set_entry("a.1", "one");
    manifest.set_entry("a.2", "two");
    manifest.set_entry("b", "three");
    for (const auto& [hash, note] : notes) manifest.set_note(hash, note);
    manifest.add_segment({2, ~std::uint64_t{0}, 0xFFFFFFFF, ""});
    manifest.add_segment({1, 5, 10, "0\x01"});
    CHECK(manifest.commit() == 1);
    manifest.set_entry("files", "13");
    CHECK(manifest.notes().all() == notes);
    manifest.set_note(1, {});
    notes.erase(1);
    CHECK(manifest.notes().all() == notes);
    manifest.set_dead(2, "1");
    manifest.remove_segment(1);
    manifest.set_entry("b", "");
    CHECK(manifest.commit() == 2);
    manifest.set_entry("files", "14");
    manifest.set_note(0, {});
  }
  CHECK(is_clean(place.path()));
  const Manifest manifest(place.path(), Access::read);
  CHECK(manifest.commit_number() == 2);
  CHECK(manifest.entry("files") == "13");
  CHECK(manifest.entry("b").empty());
  CHECK(manifest.entry(setting::kNextSegment) == std::string("\0\xFF\n", 3));
  std::string visited;
  manifest.for_each_entry("a.", [&](std::string_view key, std::string_view value) {
    visited += std::string(key) + "=" + std::string(value) + " ";
  });
  CHECK(visited == "a.1=one a.2=two ");
  CHECK(manifest.segments() ==
        std::vector<CurrentSegment>{{2, ~std::uint64_t{0}, 0xFFFFFFFF, "1"}});
  const Current current = manifest.current();
  CHECK(current.commit == 2);
  CHECK(current.time > 1'600'000'000);
  CHECK(current.settings.size() == 3);  // none of the writers'
  CHECK(current.notes.all() == notes);
  CHECK(current.segments == manifest.segments());
}

TEST_CASE("who reads sees one commit, whatever is written meanwhile") {
  const TemporaryDirectory place;
  {
    Manifest manifest(place.path(), Access::create);
    write_state(manifest, 1);
    manifest.commit();
  }
  const pid_t writer = start([&] {
    Manifest manifest(place.path(), Access::write);
    for (std::uint64_t number = 2; number <= 60; ++number) {
      write_state(manifest, number);
      manifest.commit();
    }
  });
  std::uint64_t last = 1;
  while (::waitpid(writer, nullptr, WNOHANG) == 0) {
    const Manifest manifest(place.path(), Access::read);
    const std::uint64_t seen = state_of(manifest);
    CHECK(seen >= last);
    CHECK(state_of(manifest) == seen);
    last = seen;
  }
  const Manifest manifest(place.path(), Access::read);
  CHECK(manifest.commit_number() >= last);
  CHECK(state_of(manifest) == manifest.commit_number());
}

TEST_CASE("a writer that is killed leaves the state before or after") {
  std::mt19937 random(3);
  for (int round = 0; round < 25; ++round) {
    const TemporaryDirectory place;
    const pid_t writer = start([&] {
      Manifest manifest(place.path(), Access::create);
      for (std::uint64_t number = 1;; ++number) {
        write_state(manifest, number);
        manifest.commit();
      }
    });
    ::usleep(static_cast<useconds_t>(random() % 40'000));
    ::kill(writer, SIGKILL);
    ::waitpid(writer, nullptr, 0);
    std::uint64_t number = 0;
    if (Manifest::exists(place.path())) {
      const Manifest manifest(place.path(), Access::read);
      number = manifest.commit_number();
      if (number > 0) CHECK(state_of(manifest) == number);
    }
    {
      Manifest manifest(place.path(), Access::create);
      write_state(manifest, number + 1);
      CHECK(manifest.commit() == number + 1);
      CHECK(state_of(manifest) == number + 1);
    }
    CHECK(is_clean(place.path()));
  }
}

TEST_CASE("a writer that is killed within a transaction has not written") {
  const TemporaryDirectory place;
  leave_behind(place.path());
  const pid_t writer = start([&] {
    Manifest manifest(place.path(), Access::write);
    // More than SQLite keeps in memory, so that part of it is in the file.
    for (int i = 0; i < 200; ++i) manifest.set_entry(key_of(i), std::string(60'000, 'x'));
    ::kill(::getpid(), SIGKILL);
  });
  ::waitpid(writer, nullptr, 0);
  CHECK(state_of(Manifest(place.path(), Access::read)) == 2);
  CHECK(state_of(Manifest(place.path(), Access::write)) == 2);
}

TEST_CASE("it is read where nothing may be written, however its writer ended") {
  const auto close_up = [](const TemporaryDirectory& place) {
    for (const auto& entry : fs::directory_iterator(place.path())) {
      fs::permissions(entry, fs::perms(0444));
    }
    fs::permissions(place.path(), fs::perms(0555));
  };
  SUBCASE("in good order") {
    const TemporaryDirectory place;
    leave_behind(place.path());
    { const Manifest writer(place.path(), Access::write); }
    REQUIRE(is_clean(place.path()));
    close_up(place);
    const Unprivileged unprivileged;
    CHECK(state_of(Manifest(place.path(), Access::read)) == 2);
    CHECK(is_clean(place.path()));
    expect_error(place.path(), Access::write, "cannot be written");
  }
  SUBCASE("killed") {
    const TemporaryDirectory place;
    leave_behind(place.path());
    close_up(place);
    const Unprivileged unprivileged;
    CHECK(state_of(Manifest(place.path(), Access::read)) == 2);
  }
  SUBCASE("killed, and without the file that was shared") {
    const TemporaryDirectory place;
    leave_behind(place.path());
    fs::remove(place.path("manifest.db-shm"));
    close_up(place);
    const Unprivileged unprivileged;
    CHECK(state_of(Manifest(place.path(), Access::read)) == 2);
  }
  SUBCASE("it writes still, and may") {
    const TemporaryDirectory place;
    Manifest writer(place.path(), Access::create);
    write_state(writer, 1);
    writer.commit();
    write_state(writer, 2);
    close_up(place);
    // As another process sees it: locks are a process's.
    const pid_t reader = start([&] {
      const Unprivileged unprivileged;
      if (state_of(Manifest(place.path(), Access::read)) != 1) ::_exit(1);
    });
    int status = 0;
    ::waitpid(reader, &status, 0);
    CHECK(status == 0);
    CHECK(writer.commit() == 2);
  }
}

TEST_CASE("what is no manifest is told") {
  const TemporaryDirectory place;
  expect_error(place.path("nowhere"), Access::read, "no such index");
  expect_error(place.path(), Access::write, "not an index");
  place.write("manifest.db", std::string(5000, 'x'));
  expect_error(place.path(), Access::read, "not a database");
  place.write("manifest.db", "");
  expect_error(place.path(), Access::write, "its manifest is empty");
  fs::remove(place.path("manifest.db"));
  { const Manifest manifest(place.path(), Access::create); }
  place.write("manifest.db-journal", "x");
  expect_error(place.path(), Access::read, "not a file of an index");
}

TEST_CASE("a name that means something in an address is a name like others") {
  const TemporaryDirectory place;
  for (const char* name : {"a?mode=memory", "b%41#c", "file:d"}) {
    const std::string directory = place.path(name);
    fs::create_directory(directory);
    { Manifest(directory, Access::create).commit(); }
    CHECK(fs::exists(directory + "/manifest.db"));
    CHECK(Manifest(directory, Access::read).commit_number() == 1);
  }
}

TEST_CASE("a manifest with flipped bits is an error or another manifest, never a crash") {
  const TemporaryDirectory place;
  leave_behind(place.path());
  { const Manifest manifest(place.path(), Access::write); }
  std::string whole(fs::file_size(place.path("manifest.db")), '\0');
  std::ifstream(place.path("manifest.db"), std::ios::binary)
      .read(whole.data(), static_cast<std::streamsize>(whole.size()));
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    std::string changed = whole;
    // Half of them where the tables are told.
    const std::size_t among = round % 2 == 0 ? 8192 : whole.size();
    for (int i = 0; i < 3; ++i) {
      char& byte = changed[random() % among];
      byte = static_cast<char>(byte ^ 1 << random() % 8);
    }
    place.write("manifest.db", changed);
    try {
      const Current current = Manifest(place.path(), Access::read).current();
      CHECK(current.segments.size() < 1000);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::index);
    }
  }
}

TEST_CASE("a change after a failed one is not committed") {
  const TemporaryDirectory place;
  Manifest manifest(place.path(), Access::create);
  manifest.add_segment({1, 5, 10, ""});
  manifest.commit();
  manifest.set_entry("files", "1");
  CHECK_THROWS_AS(manifest.add_segment({1, 5, 10, ""}), Error);
  CHECK_THROWS_AS(manifest.set_entry("pages", "1"), Error);
  CHECK_THROWS_AS(manifest.commit(), Error);
  CHECK(Manifest(place.path(), Access::read).entry("files").empty());
}
