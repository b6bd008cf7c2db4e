#include "query/match_places.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "segment/format/token_stream.hpp"

namespace glane {

namespace {

// A row of one place: each word that has it.
void add_words(std::uint32_t part, const std::vector<PlaceOfWord>& words,
               std::vector<MatchPlace>& out) {
  for (const PlaceOfWord& one : words) {
    const bool again = !out.empty() && out.back().part == part && out.back().words[0] == one.word;
    if (!again) out.push_back({part, {one.word}});
  }
}

// Words side by side. Of those that stand at one place the last places of the row come first: a
// word is never its own neighbour.
void add_rows(std::uint32_t part, std::size_t places, std::vector<PlaceOfWord>& words,
              std::vector<MatchPlace>& out) {
  constexpr std::uint32_t kNever = 0xFFFFFFFF;
  std::sort(words.begin(), words.end(), [](const PlaceOfWord& a, const PlaceOfWord& b) {
    return a.word != b.word ? a.word < b.word : a.place > b.place;
  });
  // Of each place, the last word where the row up to it stands.
  std::vector<std::uint32_t> reached(places, kNever);
  for (const auto& [word, place] : words) {
    if (place > 0 && (word == 0 || reached[place - 1] != word - 1)) continue;
    reached[place] = word;
    if (place + 1 < places) continue;
    MatchPlace match{part, std::vector<std::uint32_t>(places)};
    std::iota(match.words.begin(), match.words.end(), word - place);
    out.push_back(std::move(match));
  }
}

void add_near(std::uint32_t part, NearWindows windows, const std::vector<PlaceOfWord>& words,
              std::vector<MatchPlace>& out) {
  windows.begin();
  for (const PlaceOfWord& one : words) windows.add(one.word, one.place);
  for (std::vector<std::uint32_t>& near : windows.smallest()) {
    out.push_back({part, std::move(near)});
  }
}

}  // namespace

PlaceFinder::PlaceFinder(const std::vector<MatchPart>& parts, const SegmentSet& segments)
    : parts_(parts), segments_(segments), seats_(segments.size()) {
  for (std::uint32_t part = 0; part < parts.size(); ++part) {
    fields_ |= parts[part].fields;
    for (const MatchPart::Row& row : parts[part].rows) {
      for (std::uint32_t place = 0; place < row.size(); ++place) {
        if (takes_any_word(row[place])) seats_of_any_.push_back({rows_.size(), place});
      }
      rows_.push_back({part, &row});
      words_only_ = words_only_ && row.size() == 1;
    }
  }
  met_.resize(rows_.size());
}

const PlaceFinder::SegmentSeats& PlaceFinder::seats_of(std::size_t segment) {
  std::unique_ptr<SegmentSeats>& seats = seats_[segment];
  if (seats != nullptr) return *seats;
  seats = std::make_unique<SegmentSeats>();
  const SegmentWords& words = segments_.segment(segment).words();
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    const MatchPart::Row& places = *rows_[row].places;
    for (std::uint32_t place = 0; place < places.size(); ++place) {
      add_seat(words, places[place], {row, place}, *seats);
    }
  }
  return *seats;
}

void PlaceFinder::add_seat(const SegmentWords& words, const PlaceForms& forms, Seat seat,
                           SegmentSeats& out) {
  for (const std::string& form : forms) {
    for (const std::uint32_t number : words.numbers_of(form)) {
      out.of_numbers[number].push_back(seat);
      out.have_further_forms = out.have_further_forms || words.is_further_form(number);
    }
  }
}

std::vector<TextPlaces> PlaceFinder::find(std::size_t segment, std::uint32_t row) {
  std::vector<TextPlaces> out;
  if (rows_.empty()) return out;
  const Seats& seats = seats_of(segment).of_numbers;
  TokenStreamReader words(segments_.segment(segment).stream(row), fields_);
  std::vector<std::uint32_t> texts(256);  // of each set of fields, those met
  std::uint32_t begin = 0;                // position of the text's first word
  std::uint32_t last = 0;                 // of the word before
  std::uint8_t fields = 0;
  while (words.next()) {
    if (words.position() - last >= TokenStreamReader::kGap) {
      if (last > 0) end_text(fields, texts[fields]++, out);
      fields = words.fields();
      begin = words.position();
    }
    const bool is_further_form = words.position() == last;
    last = words.position();
    if (!is_further_form) meet(seats_of_any_, fields, last - begin);
    const std::vector<Seat>* here = seats.find(words.number());
    if (here != nullptr) meet(*here, fields, last - begin);
  }
  if (last > 0) end_text(fields, texts[fields], out);
  return out;
}

void PlaceFinder::meet(const std::vector<Seat>& seats, std::uint8_t fields, std::uint32_t word) {
  for (const Seat& seat : seats) {
    const bool in_field = (parts_[rows_[seat.row].part].fields & fields) != 0;
    if (in_field) met_[seat.row].push_back({word, seat.place});
  }
}

std::size_t PlaceFinder::count_words(std::size_t segment, std::uint32_t row) {
  const Seats& seats = seats_of(segment).of_numbers;
  if (seats.empty()) return 0;
  TokenStreamReader words(segments_.segment(segment).stream(row), fields_);
  std::size_t count = 0;
  std::uint32_t last = 0;  // position of the word counted last
  while (words.next()) {
    const std::vector<Seat>* here = seats.find(words.number());
    if (here == nullptr || words.position() == last) continue;
    const bool is_match = std::any_of(here->begin(), here->end(), [&](const Seat& seat) {
      return (parts_[rows_[seat.row].part].fields & words.fields()) != 0;
    });
    if (!is_match) continue;
    ++count;
    last = words.position();
  }
  return count;
}

// A further form has its mark before it. The same byte may be part of a number: what follows is
// then a word that does not stand there, and hardly ever one of ours.
bool PlaceFinder::may_share_places(std::size_t segment, std::uint32_t row) {
  const auto& [seats, have_further_forms] = seats_of(segment);
  if (!have_further_forms) return false;
  const std::string_view stream = segments_.segment(segment).stream(row);
  constexpr char kMark{token_code::kAlternative};
  for (std::size_t at = stream.find(kMark); at != stream.npos; at = stream.find(kMark, at + 1)) {
    TokenStreamReader further(stream.substr(at + 1));
    if (further.next() && seats.find(further.number()) != nullptr) return true;
  }
  return false;
}

void PlaceFinder::end_text(std::uint8_t fields, std::uint32_t number,
                           std::vector<TextPlaces>& out) {
  TextPlaces text{fields, number, {}};
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    if (met_[row].size() >= rows_[row].places->size()) {
      add_matches(rows_[row], met_[row], text.matches);
    }
    met_[row].clear();
  }
  if (!text.matches.empty()) out.push_back(std::move(text));
}

void PlaceFinder::add_matches(const Row& row, std::vector<PlaceOfWord>& words,
                              std::vector<MatchPlace>& out) const {
  const std::size_t places = row.places->size();
  const std::uint32_t window = parts_[row.part].window;
  if (places == 1) {
    add_words(row.part, words, out);
  } else if (window == 0) {
    add_rows(row.part, places, words, out);
  } else {
    add_near(row.part, NearWindows(places, window), words, out);
  }
}

}  // namespace glane
