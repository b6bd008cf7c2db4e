#include "french/analyzer.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/characters.hpp"
#include "base/folding.hpp"
#include "base/random.hpp"
#include "base/utf8.hpp"
#include "french/character_class.hpp"
#include "french/chunk_cache.hpp"
#include "french/complex_words.hpp"
#include "french/kept_words.hpp"
#include "french/lemma_table.hpp"
#include "french/letters.hpp"
#include "french/plain_word.hpp"
#include "french/scanner.hpp"
#include "french/web_words.hpp"
#include "french/word_classes.hpp"
#include "french/word_splitter.hpp"
#include "french/written_units.hpp"

namespace glane {

namespace {

// About 250 MB. Then all is forgotten; what is frequent is soon met again.
constexpr std::size_t kMaxCacheEntries = 1'000'000;

std::string without_spaces_and_commas(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (is_ascii_digit(c)) digits += c;
    if (c == ',' || c == '.') digits += '.';
  }
  return digits;
}

std::string without_variation_selectors(std::string_view emoji) {
  constexpr std::string_view kSelector = "\uFE0F";
  std::string form;
  while (!emoji.empty()) {
    const std::size_t plain = std::min(emoji.find(kSelector), emoji.size());
    form += emoji.substr(0, plain);
    emoji.remove_prefix(std::min(plain + kSelector.size(), emoji.size()));
  }
  return form;
}

// Puts down the tokens of a text, one after the other.
class TokenList {
 public:
  TokenList(Analysis& out, WrittenUnits& units) : out_(out), units_(units) {
    out.tokens.clear();
    out.joined.clear();
    out.units.clear();
  }

  void add(const Word& word, std::size_t begin, std::size_t end, bool alternative = false) {
    if (!alternative) ++position_;
    out_.tokens.push_back({&word, begin, end, position_, alternative});
  }

  // The next word may begin a unit.
  void note_unit() { units_.note(out_.tokens.size()); }

  void add(const ChunkPiece* pieces, std::size_t count, std::size_t chunk_begin) {
    const std::size_t first = out_.tokens.size();
    for (const ChunkPiece* piece = pieces; piece != pieces + count; ++piece) {
      if (piece->kind == PieceKind::joined) {
        out_.joined.push_back({piece->word, first + piece->begin, piece->end});
      } else {
        if (piece->may_begin_unit) note_unit();
        add(*piece->word, chunk_begin + piece->begin, chunk_begin + piece->end,
            piece->kind == PieceKind::alternative);
      }
    }
  }

 private:
  Analysis& out_;
  WrittenUnits& units_;
  std::uint32_t position_ = 0;
};

}  // namespace

std::string analyzer_version() {
  return std::to_string(kAnalyzerVersion) + "/" + std::string(lemma_table_version());
}

struct FrenchAnalyzer::Data {
  Data(StopWords words_without_weight, ProtectedWords words_apart)
      : stop_words(std::move(words_without_weight)),
        protected_words(std::move(words_apart)),
        // Differ from run to run, so that no text can be written against the hash tables.
        words(random_number()),
        chunks(random_number()) {}

  StopWords stop_words;
  ProtectedWords protected_words;
  ComplexWords complex_words;
  KeptWords words;
  ChunkCache chunks;
  std::size_t most_entries = kMaxCacheEntries;
  std::uint64_t times_cleared = 0;
  WrittenUnits units;
  std::vector<ChunkPiece> pieces;  // of the chunk last split
  std::string plain_form;

  const Word& intern(std::string_view form) {
    form = cut_utf8(form, kMaxFormBytes);
    const std::uint64_t hash = words.hash_of(form);
    if (const Word* known = words.find(hash, form)) return *known;
    Word word;
    word.form = form;
    word.folded = fold_accents(form);
    if (protected_words.contains(word.form, word.folded)) {
      word.stem = protected_class(word.folded);
    } else {
      WordClasses classes = classes_of_word(word.form, word.folded);
      word.stem = std::move(classes.usual);
      word.second_stem = std::move(classes.second);
    }
    word.stop_word = stop_words.contains(word.form, word.folded);
    word.may_begin_unit = may_begin_unit(word.folded);
    return words.add(hash, std::move(word));
  }

  void forget_if_full() {
    if (words.size() + chunks.size() <= most_entries) return;
    chunks.clear();
    words.clear();
    ++times_cleared;
  }

  void split(std::string_view chunk) {
    pieces.clear();
    if (read_plain_word(chunk, plain_form)) {
      const auto size = static_cast<std::uint32_t>(chunk.size());
      const Word& word = intern(plain_form);
      pieces.push_back({&word, 0, size, PieceKind::token, word.may_begin_unit});
      return;
    }
    const SplitChunk split = split_chunk(chunk);
    std::vector<std::uint32_t> token_of_piece;
    for (const Piece& piece : split.pieces) {
      const auto begin = static_cast<std::uint32_t>(piece.begin);
      const auto end = static_cast<std::uint32_t>(piece.end);
      token_of_piece.push_back(static_cast<std::uint32_t>(pieces.size()));
      const Word& word = intern(piece.form);
      pieces.push_back({&word, begin, end, PieceKind::token, word.may_begin_unit});
      for (const std::string& form : piece.also) {
        pieces.push_back({&intern(form), begin, end, PieceKind::alternative});
      }
    }
    for (const JoinedForm& joined : split.joined) {
      const auto count = static_cast<std::uint32_t>(joined.count);
      pieces.push_back(
          {&intern(joined.form), token_of_piece[joined.first], count, PieceKind::joined});
    }
  }

  // A chunk whose key is made, but that is not looked up yet.
  struct Ahead {
    ChunkKind kind = ChunkKind::words;
    std::size_t begin = 0;
    std::size_t end = 0;
    ChunkCache::Key key;  // of size 0: not for the cache
  };

  void look_ahead(std::string_view text, const Scanner& scanner, Ahead& ahead) const {
    ahead.kind = scanner.kind();
    ahead.begin = scanner.begin();
    ahead.end = scanner.end();
    const std::size_t size = ahead.end - ahead.begin;
    const bool cached = ahead.kind == ChunkKind::words && size <= ChunkCache::kMaxChunk;
    ahead.key = cached ? chunks.key_of(text, ahead.begin, size) : ChunkCache::Key();
  }

  void add_words(std::string_view text, const Ahead& ahead, TokenList& tokens) {
    const std::size_t begin = ahead.begin;
    const bool cached = ahead.key.size > 0;
    const ChunkCache::Entry* known = cached ? chunks.find(ahead.key, text.data() + begin) : nullptr;
    if (known == nullptr) {
      split(text.substr(begin, ahead.end - begin));
      tokens.add(pieces.data(), pieces.size(), begin);
      if (cached) chunks.add(ahead.key, text.data() + begin, pieces);
    } else if (known->word != nullptr) {
      if (known->count > 0) tokens.note_unit();
      tokens.add(*known->word, begin + known->word_begin, begin + known->word_end);
    } else {
      tokens.add(chunks.pieces_of(*known), known->count, begin);
    }
  }

  void add_others(std::string_view text, const Ahead& chunk, TokenList& tokens) {
    const std::string_view bytes = text.substr(chunk.begin, chunk.end - chunk.begin);
    if (chunk.kind == ChunkKind::host) {
      const std::vector<std::string> forms = match_web_host(decode_letters(bytes), true);
      if (forms.empty()) {  // "localhost"
        split(bytes);
        tokens.add(pieces.data(), pieces.size(), chunk.begin);
      }
      for (std::size_t i = 0; i < forms.size(); ++i) {
        tokens.add(intern(forms[i]), chunk.begin, chunk.end, i > 0);
      }
    } else if (chunk.kind == ChunkKind::grouped) {
      tokens.note_unit();
      tokens.add(intern(without_spaces_and_commas(bytes)), chunk.begin, chunk.end);
    } else if (chunk.kind == ChunkKind::emoji) {
      const std::string form = without_variation_selectors(bytes);
      if (!form.empty()) tokens.add(intern(form), chunk.begin, chunk.end);
    } else {
      for (const auto& [begin, end] : complex_words.segment(bytes)) {
        const std::string form = fold_case(bytes.substr(begin, end - begin));
        tokens.add(intern(form), chunk.begin + begin, chunk.begin + end);
      }
    }
  }
};

FrenchAnalyzer::FrenchAnalyzer(StopWords stop_words, ProtectedWords protected_words)
    : data_(std::make_unique<Data>(std::move(stop_words), std::move(protected_words))) {}
FrenchAnalyzer::~FrenchAnalyzer() = default;
FrenchAnalyzer::FrenchAnalyzer(FrenchAnalyzer&&) noexcept = default;
FrenchAnalyzer& FrenchAnalyzer::operator=(FrenchAnalyzer&&) noexcept = default;

std::uint64_t FrenchAnalyzer::times_cleared() const {
  return data_->times_cleared;
}

void FrenchAnalyzer::keep_at_most(std::size_t entries) {
  data_->most_entries = entries;
}

const Word& FrenchAnalyzer::word_of(const std::string& form) {
  return data_->intern(form);
}

void FrenchAnalyzer::analyze(std::string_view text, Analysis& out) {
  // So many looks into memory are under way at once.
  constexpr std::size_t kAhead = 16;
  data_->forget_if_full();
  TokenList tokens(out, data_->units);
  std::array<Data::Ahead, kAhead> ahead;
  Scanner scanner(text);
  for (std::size_t count = kAhead; count == kAhead;) {
    for (count = 0; count < kAhead && scanner.next(); ++count) {
      data_->look_ahead(text, scanner, ahead[count]);
    }
    for (std::size_t i = 0; i < count; ++i) {
      if (ahead[i].kind == ChunkKind::words) {
        data_->add_words(text, ahead[i], tokens);
      } else {
        data_->add_others(text, ahead[i], tokens);
      }
    }
  }
  data_->units.read(
      text, [this](std::string_view form) -> const Word& { return data_->intern(form); }, out);
}

}  // namespace glane
