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
  RequestObject object(json);
  WordFiles words;
  read_words(object, words);
  object.require_no_others();
  return words;
}

ExtractOptions read_extract_options(std::string_view json) {
  RequestObject object(json);
  ExtractOptions options;
  read_paths(object, options.paths);
  object.read("explain", options.explain);
  object.require_no_others();
  return options;
}

IndexOptions read_index_options(std::string_view json) {
  RequestObject object(json);
  IndexOptions options;
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
  object.require_no_others();
  return options;
}

WriterSettings read_writer_settings(std::string_view json) {
  RequestObject object(json);
  WriterSettings settings;
  object.read("memory_mb", settings.memory_mb, kMostMemory);
  object.require_no_others();
  return settings;
}

RebuildOptions read_rebuild_options(std::string_view json, bool can_upgrade) {
  RequestObject object(json);
  RebuildOptions options;
  object.read("jobs", options.jobs, kMostJobs);
  if (can_upgrade) object.read("upgrade", options.upgrade);
  object.require_no_others();
  return options;
}

RestoreOptions read_restore_options(std::string_view json) {
  RequestObject object(json);
  RestoreOptions options;
  object.read("unforget", options.unforget);
  object.require_no_others();
  return options;
}

}  // namespace glane
