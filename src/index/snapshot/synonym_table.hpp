// A user's synonyms as an index keeps them, in one setting (setting::kSynonyms): they change what
// is asked, not what is indexed, and may be replaced at any time.
//
// A member of a group is a line: class, tab, forms with blanks between them. An empty line ends a
// group.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "french/synonyms.hpp"
#include "index/manifest/manifest.hpp"
#include "index/snapshot/segment_set.hpp"

namespace glane {

// Replaces the synonyms that the index has.
void store_synonym_table(Manifest& manifest, const SynonymGroups& synonyms);

std::string pack_synonym_table(const SynonymGroups& synonyms);

// The same synonyms with the classes that `analyzer` has for their words.
std::string reclassed_synonym_table(std::string_view entry, FrenchAnalyzer& analyzer);

// What the synonyms of a word ask for: forms as indexed, and rows of words as listed.
struct SynonymForms {
  std::vector<std::string> forms;
  std::vector<std::vector<std::string>> phrases;

  bool empty() const { return forms.empty() && phrases.empty(); }
};

// Immutable: any number of threads may read it.
class SynonymTable {
 public:
  SynonymTable() = default;

  // As pack_synonym_table gave it. Of other bytes what can be read: a member beyond the bounds of
  // synonyms.hpp is left out. cost: O(bytes)
  explicit SynonymTable(std::string_view entry);

  bool empty() const { return groups() == 0; }
  std::size_t groups() const { return groups_.groups().size(); }

  // What stands in a group with a word of the class `stem`, each once.
  std::vector<Synonym> of(const std::string& stem) const { return groups_.of(stem); }

  // Every form of those classes in the index, those without their accents included.
  SynonymForms forms(const SegmentSet& segments, const std::string& stem) const;

 private:
  SynonymGroups groups_;
};

}  // namespace glane
