#include "base/watched_mapping.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/mapped_file.hpp"
#include "base/output_file.hpp"

using namespace glane;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPage = 4096;
constexpr std::size_t kBytes = 64 * kPage;

class Folder {
 public:
  Folder()
      : path_(fs::temp_directory_path() / ("glane-test-watched-" + std::to_string(::getpid()))) {
    fs::create_directory(path_);
  }
  ~Folder() { fs::remove_all(path_); }

  std::string file(const std::string& name) const {
    const std::string path = path_ / name;
    replace_file(path, std::string(kBytes, 'a'));
    return path;
  }

 private:
  fs::path path_;
};

std::size_t count_of(std::string_view bytes, char wanted) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), wanted));
}

// How a child process ends that does this: 0 where it comes to its end.
template <typename Act>
int status_of_child(Act act) {
  const pid_t child = ::fork();
  if (child == 0) {
    act();
    ::_exit(0);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  return status;
}

// A page that no file has and nobody watches.
void touch_lost_page(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY);
  void* const mapped = ::mmap(nullptr, kBytes, PROT_READ, MAP_SHARED, descriptor, 0);
  fs::resize_file(path, kPage);
  const volatile char* const bytes = static_cast<const char*>(mapped);
  static_cast<void>(bytes[kBytes - 1]);
}

}  // namespace

TEST_CASE("a file cut short beneath its mapping reads as zeros from there on, and says so") {
  const Folder folder;
  const std::string path = folder.file("cut");
  const MappedFile cut(path);
  const MappedFile whole(folder.file("whole"));
  CHECK(count_of(cut.bytes(), 'a') == kBytes);
  const FileStamp before = cut.stamp();
  fs::resize_file(path, 2 * kPage + 10);
  CHECK(cut.is_cut_short());
  CHECK(cut.stamp() != before);
  CHECK_FALSE(cut.has_lost_pages());  // nobody has looked
  CHECK(cut.bytes()[kPage] == 'a');
  CHECK_FALSE(cut.has_lost_pages());
  CHECK(count_of(cut.bytes(), 'a') == 2 * kPage + 10);
  CHECK(cut.has_lost_pages());
  cut.release_pages();
  CHECK(cut.bytes()[kBytes - 1] == '\0');
  CHECK(count_of(whole.bytes(), 'a') == kBytes);
  CHECK_FALSE(whole.has_lost_pages());
}

TEST_CASE("a mapping that comes after one that lost pages has lost none") {
  const Folder folder;
  for (int round = 0; round < 3; ++round) {
    const std::string path = folder.file("again");
    const MappedFile file(path);
    CHECK_FALSE(file.has_lost_pages());
    fs::resize_file(path, 0);
    CHECK(count_of(file.bytes(), 'a') == 0);
    CHECK(file.has_lost_pages());
  }
}

TEST_CASE("what is written over in place is another file's content, which is noticed") {
  const Folder folder;
  const std::string path = folder.file("over");
  const MappedFile file(path);
  const FileStamp before = file.stamp();
  CHECK(file.stamp() == before);
  // The clock that stamps files may tick but every few milliseconds.
  std::this_thread::sleep_for(std::chrono::milliseconds(30));
  const int descriptor = ::open(path.c_str(), O_WRONLY);
  CHECK(::pwrite(descriptor, "b", 1, 5) == 1);
  ::close(descriptor);
  CHECK(file.stamp() != before);
  CHECK_FALSE(file.is_cut_short());
}

TEST_CASE("threads read many files that are cut short meanwhile") {
  const Folder folder;
  std::vector<std::string> paths;
  std::vector<std::unique_ptr<MappedFile>> files;
  for (int i = 0; i < 24; ++i) {
    paths.push_back(folder.file(std::to_string(i)));
    files.push_back(std::make_unique<MappedFile>(paths.back()));
  }
  std::vector<std::thread> threads;
  for (int reader = 0; reader < 4; ++reader) {
    threads.emplace_back([&] {
      for (int round = 0; round < 20; ++round) {
        for (const auto& file : files) static_cast<void>(count_of(file->bytes(), 'a'));
      }
    });
  }
  threads.emplace_back([&] {  // slots are taken and given up beside them
    for (int round = 0; round < 200; ++round) static_cast<void>(MappedFile(paths[0]).bytes());
  });
  for (std::size_t i = 1; i < paths.size(); i += 2) fs::resize_file(paths[i], kPage);
  for (std::thread& thread : threads) thread.join();
  for (std::size_t i = 0; i < files.size(); ++i) {
    CAPTURE(i);
    CHECK(count_of(files[i]->bytes(), 'a') == (i % 2 == 0 ? kBytes : kPage));
    CHECK(files[i]->has_lost_pages() == (i % 2 == 1));
  }
}

TEST_CASE("pages that nobody watches are for others to answer for") {
  const Folder folder;
  const std::string path = folder.file("unwatched");
  const MappedFile watched(folder.file("watched"));
  CHECK(status_of_child([&] { touch_lost_page(path); }) != 0);
  // Another handler may be installed later, which calls what it has replaced.
  const int status = status_of_child([&] {
    static struct sigaction replaced;
    struct sigaction own = {};
    own.sa_flags = SA_SIGINFO;
    own.sa_sigaction = [](int signal, siginfo_t* info, void* context) {
      replaced.sa_sigaction(signal, info, context);
    };
    ::sigaction(SIGBUS, &own, &replaced);
    const std::string cut = folder.file("cut");
    const MappedFile file(cut);
    fs::resize_file(cut, 0);
    if (count_of(file.bytes(), '\0') != kBytes || !file.has_lost_pages()) ::_exit(1);
  });
  CHECK(status == 0);
}
