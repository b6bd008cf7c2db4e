#include "page/document/canonical_url.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a page's URL has nothing of the visit") {
  struct Row {
    std::string_view url;
    std::string_view page;
  };
  const Row rows[] = {
      {"https://www.exemple.fr/pont", "https://www.exemple.fr/pont"},
      {"HTTPS://WWW.Exemple.FR/Pont", "https://www.exemple.fr/Pont"},
      {"https://exemple.fr/pont#commentaires", "https://exemple.fr/pont"},
      {"https://exemple.fr/#!/pont", "https://exemple.fr/#!/pont"},
      {"https://exemple.fr/pont?utm_source=x&utm_medium=y", "https://exemple.fr/pont"},
      {"https://exemple.fr/pont?id=3&xtor=RSS-16", "https://exemple.fr/pont?id=3"},
      {"https://exemple.fr/pont?xtor=RSS-16&amp;id=3", "https://exemple.fr/pont?id=3"},
      {"https://exemple.fr/pont?fbclid=IwAR0&p=2#c4", "https://exemple.fr/pont?p=2"},
      {"https://exemple.fr/pont?", "https://exemple.fr/pont"},
      {"https://exemple.fr?", "https://exemple.fr"},
      {"https://exemple.fr?UTM_Source=a", "https://exemple.fr"},
      {"http://forum.exemple.fr/t.php?t=1&sid=0123456789abcdef0123456789ABCDEF",
       "http://forum.exemple.fr/t.php?t=1"},
      {"http://forum.exemple.fr/t.php?sid=12", "http://forum.exemple.fr/t.php?sid=12"},
      {"http://forum.exemple.fr/?s=vélo", "http://forum.exemple.fr/?s=vélo"},
      {"http://exemple.fr/a;jsessionid=77AE?p=1", "http://exemple.fr/a?p=1"},
      {"http://exemple.fr/a?PHPSESSID=77ae&p=1", "http://exemple.fr/a?p=1"},
      {"http://exemple.fr/a?ASPSESSIONIDQQ=77ae", "http://exemple.fr/a"},
      {"http://exemple.fr:80/a", "http://exemple.fr/a"},
      {"https://exemple.fr:443/a", "https://exemple.fr/a"},
      {"https://exemple.fr:80/a", "https://exemple.fr:80/a"},
      {"http://Moi:Mot@Exemple.fr/a", "http://Moi:Mot@exemple.fr/a"},
      {"http://exemple.fr/cherche?q=a%23b&&p=1", "http://exemple.fr/cherche?q=a%23b&p=1"},
      {"crawl/a.html?utm_source=x#c1", "crawl/a.html?utm_source=x#c1"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.url);
    CHECK(canonical_url(row.url) == row.page);
    CHECK(canonical_url(row.page) == row.page);
  }
}

TEST_CASE("ids that differ by scheme and www are one document's") {
  CHECK(canonical_url_id("http://www.exemple.fr/a#c3") == "exemple.fr/a#c3");
  CHECK(canonical_url_id("https://exemple.fr/a#c3") == "exemple.fr/a#c3");
  CHECK(canonical_url_id("exemple.fr/a#c3") == "exemple.fr/a#c3");
  CHECK(canonical_url_id("www.exemple.fr/a") == "www.exemple.fr/a");
  CHECK(canonical_url_id("") == "");
  CHECK(is_same_canonical_url_id("http://www.exemple.fr/a", "https://exemple.fr/a"));
  CHECK_FALSE(is_same_canonical_url_id("http://exemple.fr/a", "https://exemple.fr/b"));
}
