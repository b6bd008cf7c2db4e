#include "index/snapshot/settings.hpp"

#include "glane/error_code.hpp"
#include "index/files/index_format.hpp"
#include "index/snapshot/synonym_table.hpp"

namespace glane {

void begin_settings(Manifest& manifest, const UserLists& lists) {
  manifest.set_entry(setting::kFormat, std::to_string(kIndexFormat));
  manifest.set_entry(setting::kAnalyzer, analyzer_version());
  manifest.set_entry(setting::kStopRowWords, StopWords::without_postings().list());
  manifest.set_entry(setting::kStopWords, StopWords().list());
  manifest.set_entry(setting::kProtectedWords, protected_words_of_user_lists(lists).list());
}

void check_settings(const Manifest& manifest, const std::string& directory,
                    const UserLists& lists) {
  check_version(directory, manifest.current());
  // The classes of protected words are in the postings already.
  const std::string stored = manifest.entry(setting::kProtectedWords);
  if (!lists.protected_words || stored == protected_words_of_user_lists(lists).list()) return;
  throw Error(ErrorCode::index_protected_words, {{"directory", directory}});
}

void store_lists(Manifest& manifest, const UserLists& lists) {
  if (lists.stop_words || lists.extra_stop_words) {
    const StopWords words = with_user_words(StopWords(manifest.entry(setting::kStopWords)), lists);
    manifest.set_entry(setting::kStopWords, words.list());
  }
  if (!lists.synonyms) return;
  FrenchAnalyzer analyzer = stored_analyzer(manifest.current());
  store_synonym_table(manifest, synonyms_of_user_lists(lists, analyzer));
}

FrenchAnalyzer stored_analyzer(const Current& settings) {
  return FrenchAnalyzer(StopWords(settings.setting(setting::kStopWords)),
                        ProtectedWords(settings.setting(setting::kProtectedWords)));
}

void check_version(const std::string& directory, const Current& settings) {
  const bool same_format = settings.setting(setting::kFormat) == std::to_string(kIndexFormat);
  if (same_format && settings.setting(setting::kAnalyzer) == analyzer_version()) return;
  throw Error(same_format ? ErrorCode::index_dictionary : ErrorCode::index_version,
              {{"directory", directory}});
}

}  // namespace glane
