#include "library/request_object.hpp"
#include "library/requests.hpp"

namespace glane {

namespace {

// More threads than this no machine that indexes has; more memory neither, in megabytes.
constexpr unsigned kMostJobs = 1024;
constexpr unsigned kMostMemory = 1u << 20;

void read_paths(RequestObject& object, PathOptions& paths) {
  object.read("include", paths.include);
  object.read("exclude", paths.exclude);
  object.read("languages", paths.languages);
  object.read("base_url", paths.base_url);
  object.read("rules", paths.rules);
  object.read("follow", paths.follow);
}

void read_words(RequestObject& object, WordFiles& words) {
  object.read("stopwords", words.stopwords);
  object.read("extra_stopwords", words.extra_stopwords);
  object.read("synonyms", words.synonyms);
  object.read("protected_words", words.protected_words);
}

}  // namespace

WordFiles read_word_files(std::string_view json) {
  return read_whole<WordFiles>(
      json, [](RequestObject& object, WordFiles& words) { read_words(object, words); });
}

ExtractOptions read_extract_options(std::string_view json) {
  return read_whole<ExtractOptions>(json, [](RequestObject& object, ExtractOptions& options) {
    read_paths(object, options.paths);
    object.read("explain", options.explain);
  });
}

IndexOptions read_index_options(std::string_view json) {
  return read_whole<IndexOptions>(json, [](RequestObject& object, IndexOptions& options) {
    read_paths(object, options.paths);
    read_words(object, options.words);
    if (object.find("ranking") != nullptr) object.read("ranking", options.ranking.emplace());
    object.read("mirror", options.mirror);
    object.read("keep_missing", options.keep_missing);
    object.read("prune", options.prune);
    object.read("check_content", options.check_content);
    object.read("commit_documents", options.commit_documents);
    object.read("dry_run", options.dry_run);
    object.read("jobs", options.jobs, kMostJobs);
    object.read("memory_mb", options.memory_mb, kMostMemory);
  });
}

WriterSettings read_writer_settings(std::string_view json) {
  return read_whole<WriterSettings>(json, [](RequestObject& object, WriterSettings& settings) {
    object.read("memory_mb", settings.memory_mb, kMostMemory);
  });
}

RebuildOptions read_rebuild_options(std::string_view json, bool can_upgrade) {
  return read_whole<RebuildOptions>(json, [=](RequestObject& object, RebuildOptions& options) {
    object.read("jobs", options.jobs, kMostJobs);
    if (can_upgrade) object.read("upgrade", options.upgrade);
  });
}

RestoreOptions read_restore_options(std::string_view json) {
  return read_whole<RestoreOptions>(json, [](RequestObject& object, RestoreOptions& options) {
    object.read("unforget", options.unforget);
  });
}

}  // namespace glane
