// An index and the searches saved of it, for tests.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/glane.hpp"

namespace glane::test {

inline Document dispatch(const std::string& id, const std::string& text) {
  Document document;
  document.id = "https://www.lagazette.example/" + id;
  document.title = "Dépêche " + id;
  document.text = text;
  return document;
}

// An index with a folder for saved searches beside it.
class Archive {
 public:
  Archive() { add({dispatch("1", "La péniche accoste."), dispatch("2", "Le marché rouvre.")}); }

  void add(const std::vector<Document>& documents) const {
    Writer writer(path());
    for (const Document& document : documents) writer.add(document);
    writer.commit();
  }

  void remove(const std::string& id) const {
    Writer writer(path());
    writer.remove("https://www.lagazette.example/" + id);
    writer.commit();
  }

  void save(const std::string& name, const SearchRequest& request) const {
    searches().save(name, {request.query, {{"author", "Louise Jean"}, {"all", ""}}}, index(),
                    request);
  }

  // The last parts of the ids of what is new, which then has been said.
  std::string news(const std::string& name, const SearchRequest& request,
                   bool settles = true) const {
    NewDocuments found(searches(), name, index(), request);
    std::set<std::string> ids;
    for (const Hit& hit : found.response().hits) {
      ids.insert(hit.document.id.substr(hit.document.id.rfind('/') + 1));
    }
    if (settles) found.settle();
    std::string out;
    for (const std::string& id : ids) out += id + " ";
    return out;
  }

  std::string path(const std::string& name = "glane.idx") const { return folder_.path(name); }
  Index index() const { return Index(path()); }
  SavedSearches searches() const { return {folder_.path("searches"), path()}; }

 private:
  TemporaryDirectory folder_;
};

inline const SearchRequest kBarge{.query = "péniche", .limit = 100};

}  // namespace glane::test
