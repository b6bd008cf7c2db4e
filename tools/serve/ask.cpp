// A route asked: its parameters, its turn, its answer. Of site.hpp.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <iterator>

#include "search_options.hpp"
#include "serve/problem.hpp"
#include "serve/serve_messages.hpp"
#include "serve/site.hpp"

namespace glane::cli {

namespace {

using Clock = Gate::Clock;

// A form of an answer: for a reader's disk, under a name of ours, unless it is JSON.
struct Form {
  std::string_view format;
  std::string_view media_type;
  std::string_view file;
};

constexpr Form kForms[] = {
    {"json", "application/json", ""},
    {"jsonl", "application/x-ndjson", "glane.jsonl"},
    {"csv", "text/csv; charset=utf-8", "glane.csv"},
    {"bom", "text/csv; charset=utf-8", "glane.csv"},
    {"excel", "text/csv; charset=utf-8", "glane.csv"},
    {"tsv", "text/tab-separated-values; charset=utf-8", "glane.tsv"},
    {"ids", "text/plain; charset=utf-8", "glane.txt"},
    {"trec", "text/plain; charset=utf-8", "glane.trec"},
    {"ris", "application/x-research-info-systems; charset=utf-8", "glane.ris"},
    {"bibtex", "application/x-bibtex; charset=utf-8", "glane.bib"},
    {"csl-json", "application/vnd.citationstyles.csl+json", "glane.json"},
    {"svg", "image/svg+xml", "glane.svg"},
};

const std::pair<std::string, std::string> kPartial = {"Glane-Partial", "true"};

const Form& form_named(std::string_view format) {
  const Form* const found = std::find_if(std::begin(kForms), std::end(kForms),
                                         [&](const Form& form) { return form.format == format; });
  return found == std::end(kForms) ? kForms[0] : *found;
}

// The id that stands behind the path. out: false where it cannot be read
bool add_path_operand(const Route& route, const std::string& path,
                      std::vector<Parameter>& parameters) {
  if (path.size() <= route.path.size()) return true;
  const auto id = percent_decoded(std::string_view(path).substr(route.path.size() + 1));
  if (!id || id->empty()) return false;
  parameters.insert(parameters.begin(), {std::string(route.operand), *id});
  return true;
}

// What has no time of its own, as its options say, ends when the request's is up.
Clock::time_point end_of(const Route& route, Clock::time_point deadline) {
  const bool has_time =
      std::any_of(route.options.begin(), route.options.end(),
                  [](const OptionRow& option) { return option.name == "timeout"; });
  return has_time ? Clock::time_point::max() : deadline;
}

// Asked often: a look at the connection costs as much as a look at a hundred postings. The first
// time it looks.
StopTest stop_test(const HttpRequest& request, const std::atomic<bool>& stops,
                   Clock::time_point end) {
  static constexpr std::chrono::milliseconds kBetween{20};
  return [&request, &stops, end, next = Clock::time_point()]() mutable {
    if (stops) return true;
    const Clock::time_point now = Clock::now();
    if (now < next) return false;
    next = now + kBetween;
    if (now >= end) return true;
    return request.is_client_gone && request.is_client_gone();
  };
}

// Some answers speak of days ago, which are those of Paris.
std::string etag_of_day(std::string etag) {
  Date today = date_at(std::time(nullptr));
  today.precision = Precision::day;
  etag.insert(etag.size() - 1, "-" + iso_date(today));
  return etag;
}

// A hit says in which index it is: by its name, for its directory is nobody's matter.
IndexNames names_of(const std::vector<NamedDirectory>& indexes) {
  IndexNames names;
  for (const NamedDirectory& one : indexes) names.emplace(one.directory, one.name);
  return names;
}

}  // namespace

HttpAnswer Site::ask(const Asked& asked, const Route& route) {
  const Clock::time_point deadline =
      Clock::now() + std::chrono::duration_cast<Clock::duration>(
                         std::chrono::duration<double>(settings_.timeout_seconds));
  // What is new depends on who asked before.
  const bool has_etag = !route.can_settle;
  std::string etag;
  if (has_etag) {
    etag = etag_of_day(indexes_.find(asked.indexes)->etag());
    if (has_this(asked.request, etag)) {
      return {304, "application/json", "", {{"ETag", etag}}};
    }
  }
  // A search that waits for its turn has half of its time for it.
  const Gate::Pass pass = gate_.enter(Clock::now() + (deadline - Clock::now()) / 2);
  if (!pass) return server_busy();
  HttpAnswer answer = run(asked, route, deadline);
  // What was cut short may be whole the next time.
  const bool is_whole =
      std::find(answer.headers.begin(), answer.headers.end(), kPartial) == answer.headers.end();
  if (has_etag && answer.status == 200 && is_whole) answer.headers.emplace_back("ETag", etag);
  return answer;
}

HttpAnswer Site::run(const Asked& asked, const Route& route, Clock::time_point deadline) {
  constexpr double kLeastSeconds = 0.001;  // none would be as long as it takes
  const double left =
      std::max(kLeastSeconds, std::chrono::duration<double>(deadline - Clock::now()).count());
  RouteRequest request{&route, asked.parameters, left, asked.indexes};
  if (!add_path_operand(route, asked.path, request.parameters)) {
    return answer_of(Problem{400, "address", std::string(messages::kBadAddress),
                             std::string(messages::kBadAddressHint)});
  }
  std::vector<std::string> names = asked.indexes;
  if (route.can_settle) {  // saved searches are of one index, and lie by its directory
    const NamedDirectory& one = indexes_.one(names);
    names = {one.name};
    request.indexes = {one.directory};
  }
  const Arguments arguments = arguments_of(request);
  const Form& form = form_named(format_of(arguments));
  const std::shared_ptr<ServedIndex> index = indexes_.find(names);

  HttpAnswer answer{200, std::string(form.media_type), ""};
  Terminal terminal(answer.body);
  const StopTest stop = stop_test(asked.request, stops_, end_of(route, deadline));
  const ExitStatus status =
      route.ask(arguments)(Session(index->index(), terminal, stop, names_of(indexes_.all())));
  terminal.flush();
  const bool is_missing = status == ExitStatus::nothing_found && route.in_path &&
                          !terminal.is_partial() && !terminal.reports().empty();
  if (is_missing) return answer_of(Problem{404, "id", terminal.reports().front()});
  if (!form.file.empty()) {
    answer.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + std::string(form.file) + "\"");
  }
  if (terminal.is_partial()) {
    ++metrics_.partial;
    answer.headers.push_back(kPartial);
  }
  return answer;
}

}  // namespace glane::cli
