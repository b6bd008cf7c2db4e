// A small index with something of everything in it, and a folder where copies of it are damaged.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace glane::fuzz {

// The files of an index by their paths below its folder: "1.seg", "1.glass/iamglass".
using IndexFiles = std::map<std::string, std::string>;

// Folders of a process, in memory where there is a file system for that; they go with it.
class WorkFolder {
 public:
  WorkFolder();
  ~WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;

  std::string path(std::string_view below) const { return path_ + "/" + std::string(below); }

 private:
  std::string path_;
};

// Four segments of articles and comments: dates of every precision and none, several authors,
// quotes, synonyms, dead rows, notes, what was forgotten, a record of files that were read.
IndexFiles make_sound_index(const WorkFolder& folder);

IndexFiles read_files(const std::string& directory);

// Makes the folder hold these files and nothing else.
void write_files(const std::string& directory, const IndexFiles& files);

}  // namespace glane::fuzz
