// Documents for tests of the index: a small archive of one thread and one lone article.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "glane/document.hpp"

namespace glane::test {

// A directory of its own, removed with its owner.
class TemporaryIndex {
 public:
  TemporaryIndex()
      : path_((std::filesystem::temp_directory_path() / "glane-test-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary directory");
  }
  ~TemporaryIndex() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryIndex(const TemporaryIndex&) = delete;
  TemporaryIndex& operator=(const TemporaryIndex&) = delete;

  std::string directory() const { return path_ + "/idx"; }

 private:
  std::string path_;
};

inline Document article(std::string id, std::string title, std::string text) {
  Document document;
  document.id = document.thread = std::move(id);
  document.title = document.thread_title = std::move(title);
  document.text = std::move(text);
  return document;
}

inline Document comment(const Document& parent, int position, std::string author,
                        std::string text) {
  Document document;
  document.type = DocumentType::comment;
  document.id = parent.id + "#c" + std::to_string(position);
  document.thread = parent.id;
  document.thread_title = parent.title;
  document.position = position;
  document.authors = {author};
  document.author = std::move(author);
  document.text = std::move(text);
  document.date = parent.date;
  document.date_inherited = parent.date.has_value();
  return document;
}

}  // namespace glane::test
