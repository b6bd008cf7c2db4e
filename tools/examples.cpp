// The examples at the end of --help.
#include <map>

#include "command.hpp"

namespace glane::cli {

const std::vector<std::string_view>& examples_of(std::string_view command) {
  static const std::map<std::string_view, std::vector<std::string_view>> all = {
      {"index",
       {"glane index crawl/", "glane index --include '2022/**' --exclude 'brouillons/' crawl/",
        "zcat articles.jsonl.gz | glane index -i news.idx -"}},
      {"search",
       {"glane search fermeture de la bibliothèque --facet author:5",
        "glane search --author 'Louise Jean' --since 2021 --sort date",
        "glane search --group thread 'pistes cyclables'"}},
      {"facets",
       {"glane facets", "glane facets --type comment --facet author:20",
        "glane facets canicule --facet date:auto"}},
      {"concordance",
       {"glane concordance inondation", "glane concordance '\"service public\"' --sort right"}},
      {"frequency",
       {"glane frequency canicule --by year",
        "glane frequency vélo --by author --type comment --format csv"}},
      {"neighbours",
       {"glane neighbours crise", "glane neighbours grève --side left --window 2 --type comment"}},
      {"show",
       {"glane show crawl/lagazette.example/2019/crue-brisonne.txt#c3",
        "glane show --thread crawl/lagazette.example/2019/crue-brisonne.txt#c3"}},
      {"similar",
       {"glane similar crawl/lagazette.example/2019/crue-brisonne.txt",
        "glane similar --type article -n 3 brouillon.html"}},
      {"context", {"glane context crawl/octet.example/5g-et-lait.txt#c4"}},
      {"new",
       {"glane search --save digue '\"digue\" ET Brisonne' --type article", "glane new digue"}},
      {"analyze", {"glane analyze \"L'école d'Émile\""}},
      {"extract", {"glane extract page.html", "glane extract crawl/ | glane index -"}},
      {"stats", {"glane stats -i news.idx"}},
      {"forget",
       {"glane forget --erase https://www.lagazette.example/2022/crue#c12",
        "glane forget --author 'Lucette du Pont'"}},
      {"check", {"glane check -i news.idx"}},
      {"compact", {"glane compact -i news.idx --wait 3600"}},
      {"backup", {"glane backup -i news.idx /backup/news-$(date +%F).idx"}},
      {"restore", {"glane restore -i news.idx /backup/news-2022-07-15.idx"}},
      {"export",
       {"glane export --format solr --since 2020 crue >crue.json",
        "glane export --format jsonl --site quai.example | glane index -i quai.idx -"}},
      {"query", {"glane query --format solr --since 2020 bibliothèque"}},
      {"serve",
       {"glane serve --listen 127.0.0.1:8080 presse=/srv/presse.idx forum=/srv/forum.idx"}},
      {"completion",
       {"source <(glane completion bash)",
        "glane completion fish >~/.config/fish/completions/glane.fish"}},
      {"help", {"glane help search"}},
  };
  return all.at(command);
}

}  // namespace glane::cli
