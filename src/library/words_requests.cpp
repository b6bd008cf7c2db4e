#include <array>

#include "library/request_filters.hpp"
#include "library/requests.hpp"

namespace glane {

namespace {

constexpr std::array<NamedValue<PlaceOrder>, 5> kPlaceOrders = {{{"index", PlaceOrder::index},
                                                                 {"left", PlaceOrder::left},
                                                                 {"right", PlaceOrder::right},
                                                                 {"date", PlaceOrder::date},
                                                                 {"author", PlaceOrder::author}}};
constexpr std::array<NamedValue<FrequencyBy>, 4> kBy = {{{"year", FrequencyBy::year},
                                                         {"month", FrequencyBy::month},
                                                         {"author", FrequencyBy::author},
                                                         {"site", FrequencyBy::site}}};
constexpr std::array<NamedValue<NeighbourSide>, 3> kSides = {{{"both", NeighbourSide::both},
                                                              {"left", NeighbourSide::left},
                                                              {"right", NeighbourSide::right}}};
constexpr std::array<NamedValue<NeighbourUnit>, 2> kUnits = {
    {{"lemma", NeighbourUnit::lemma}, {"form", NeighbourUnit::form}}};

// What all three have.
template <typename Request>
void read_shared(RequestObject& object, Request& request) {
  object.read("plain", request.plain);
  object.read("all", request.all);
  object.read("limit", request.limit);
  object.read("timeout_seconds", request.timeout_seconds);
  read_filters(object, request.corpus);
  object.read("fold_duplicates", request.corpus.fold_duplicates);
}

}  // namespace

ConcordanceRequest read_concordance_request(std::string_view json) {
  return read_whole<ConcordanceRequest>(json,
                                        [](RequestObject& object, ConcordanceRequest& request) {
                                          object.read("query", request.query);
                                          read_shared(object, request);
                                          object.read("offset", request.offset);
                                          object.read("order", request.order, kPlaceOrders);
                                          object.read("width", request.width);
                                        });
}

FrequencyRequest read_frequency_request(std::string_view json) {
  return read_whole<FrequencyRequest>(json, [](RequestObject& object, FrequencyRequest& request) {
    object.read("queries", request.queries);
    read_shared(object, request);
    object.read("by", request.by, kBy);
  });
}

NeighboursRequest read_neighbours_request(std::string_view json) {
  return read_whole<NeighboursRequest>(json, [](RequestObject& object, NeighboursRequest& request) {
    object.read("query", request.query);
    read_shared(object, request);
    object.read("window", request.window);
    object.read("side", request.side, kSides);
    object.read("unit", request.unit, kUnits);
    object.read("minimum", request.minimum);
    object.read("stop_words", request.stop_words);
  });
}

}  // namespace glane
