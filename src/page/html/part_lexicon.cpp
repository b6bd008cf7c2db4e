#include "page/html/part_lexicon.hpp"

#include <string_view>
#include <unordered_map>

#include "base/text.hpp"

namespace glane {

namespace {

struct Row {
  unsigned kinds;
  std::string_view words;  // separated by bars; each stands in one row
};

constexpr Row kRows[] = {
    {kCommentWord | kReadersBoilerplate | kUnsignedWord, "comment"},
    {kCommentWord | kReadersBoilerplate,
     "comments|commentaire|commentaires|commentlist|reaction|reactions|replies|kommentare|"
     "comentarios|commenti"},
    {kCommentWord,
     "comm|reply|reponse|reponses|answer|usercomment|kommentar|leserbrief|comentario|commento"},
    {kOpinionWord, "response|avis|review|rev|opinion|temoignage|contribution|feedback"},
    {kPostWord, "post|posts|postbit|topic|thread|discussion"},
    {kPostWord | kForumWord | kTextWord, "message|msg"},
    {kPostWord | kForumWord | kReadersBoilerplate, "forum"},
    {kAuthorWord | kSureBoilerplate, "author|auteur|autor"},
    {kAuthorWord,
     "username|reviewer|nutzer|nutzername|nickname|nick|pseudo|pseudonyme|fn|commenter|commentator|"
     "poster|creator|"
     "displayname|qui|who|signe|autore|verfasser|benutzer|benutzername|usuario|utente"},
    {kAuthorWord | kSureBoilerplate, "login"},
    {kNameWord, "name|nom|user|member|membre|profile|profil|by"},
    {kDateWord | kLikelyBoilerplate | kPublicationWord, "date|timestamp|fecha"},
    {kDateWord | kPublicationWord, "time|datetime|posted|datum"},
    {kDateWord | kPublicationWord | kPublishedWord, "published"},
    {kDateWord, "created|ago|heure|dt|dtreviewed|dtcreated|uhrzeit"},
    {kTextWord, "content|contents|contenu|text|txt|body|entry|cooked|postbody|paragraph"},
    {kTextWord | kAnyTextName, "texte|corps"},
    {kTextWord | kUnsignedWord, "description"},
    {kBesideWord | kUnsignedWord, "avatar|role|count|bio"},
    {kBesideWord | kUnsignedWord | kPictureName, "photo|picture|img|image"},
    {kBesideWord,
     "icon|icone|rank|rang|grade|level|niveau|group|stats|stat|score|vote|like|likes|"
     "counter|nb|number|action|button|buttons|btn|report|location|online|separator"},
    {kBesideWord | kSureBoilerplate, "votes|share"},
    {kBesideWord | kLikelyBoilerplate, "actions|signature|badge"},
    {kBesideWord | kNotOfReadersWord, "status"},
    {kElsewhereWord, "recent|latest|dernier|derniers|dernieres|slider|form|textarea|notice"},
    {kElsewhereWord | kSiteBoilerplate, "sidebar|related|similar|popular|carousel|menu"},
    {kElsewhereWord | kSiteBoilerplate | kLeadName, "teaser"},
    {kElsewhereWord | kLikelyBoilerplate, "widget"},
    {kElsewhereWord | kSureBoilerplate, "newsletter"},
    {kElsewhereWord | kReadersBoilerplate, "respond"},
    {kEditWord, "edited|edit|modification|joined|join|registered|last"},
    {kEditWord | kUpdateWord, "modified|updated"},
    {kEditWord | kSureBoilerplate, "inscription"},
    {kLikelyBoilerplate,
     "nav|header|tools|outils|toc|top|bottom|byline|ad|tag|category|categories|"
     "rubrique|player|widgets|suggestions|overlay|banner|bannerwrapper|adwrapper|adcontainer|"
     "bandeau|contact|contacts|contactbox|kontakt|topics|thumbnail|thumbnails|surtitle|surtitre|"
     "kicker|dachzeile|overline|eyebrow|spitzmarke|volanta|antetitulo|catchline|roofline|"
     "kategorie"},
    {kLikelyBoilerplate | kColumnName, "aside"},
    {kLinksName, "infobox|box|encart|bloc|list|liste|links|liens|card|cards"},
    {kLikelyBoilerplate | kPublicationWord, "meta|metas|metadata|metainfo|info|infos"},
    {kLikelyBoilerplate | kUnsignedWord, "more"},
    {kSureBoilerplate,
     "sharing|shares|sharebar|shareblock|sharedaddy|partage|partager|partages|teilen|socials|"
     "sociaux|addtoany|addthis|pushlayer|newsletters|newsletterbox|news letter|subscribe|"
     "subscription|abonnement|abonnez|breadcrumb|breadcrumbs|ariane|toolbar|paywall|"
     "popin|modal|dialog|popup|pop "
     "up|lightbox|signin|signup|connexion|tags|taglist|keywords|copyright|editsection|"
     "petition|donate|donation|rating|ratings|skip|noprint|mailing|inscrivez|disclaimer|"
     "disclosure|affiliate text|printfooter|entryfooter|authors|auteurs|authorbox|authorinfo|"
     "saboxplugin|author box|author bio|author info|author card|author profile|"
     "author description|about author|auteur bio|"
     "screen reader|visually hidden|sr only|"
     "paranumber|sidenotes|ambox|bandeau section|bandeau article|"
     "material icons|material symbols|element invisible|sign up|tag list|tags "
     "list|post tags|entry tags|entry footer|"
     "cta box|cta content|cta container|cta description|cta text|cta wrapper|cta block|"
     "cta banner|disturber|call action|page links|abh|rodo|dsgvo|privacy settings|privacy banner|"
     "article writer|mots cles|interstitial|loading message|call to|privacy notice|snippet box|"
     "vlp link|field topic|field topics|field tags|field thema|field themen|field keywords|"
     "field rubrik|report error|short bio|bio box|biobox|load more|close icon|close button|"
     "close btn|article pdf|lang switcher|language switcher|lang switch|bandeau container|"
     "bandeau section|hatnote|dablink|anchor link|anchor links|jump links|jumplinks|skiplinks|"
     "sprungmarken|impressum|live calendar|calendar widget|datepicker|ca banner|ca info|poll|polls|"
     "air now|recipe keyword|recipe keywords|tooltip text|tooltiptext|tooltip content|"
     "tooltip inner|tooltip body|link icon|box source|source box|blur|blurred|flyout|tag links|"
     "meta tag|meta tags|free trial|show success|success message|success msg|form success|"
     "signup success|submit success|print only|printonly|print block|print page|landmark|"
     "line number|line numbers|linenos|of contents|tts|texttospeech|to speech|readspeaker|"
     "audio player|audioplayer|reading time|readtime|read time|lesezeit|ratingblock|nav tabs|"
     "spende|spenden|schlagworte|schlagwort|stichworte|sharrre|"
     "socialshare|socialsharing|printbox|print box|print url|print link|print not|"
     "print hide|printfriendly|noprintcontent|cookiehint|cookie hint|disclamer|"
     "shortlink|noconsent|lockedbox|locked box|sfsi|joyride|joy ride|ride tip|adspace|ad space|"
     "ad content|after content|below post|a rec|cta3 content|cta3 container|registbox|"
     "signaturelist|signature list|user bio|body bio|contrib bio|autorbox|autor box|"
     "autorenbox|autoren box|comment count|suggestnews|suggest news|infolettre|sistersitebox|cat "
     "links|type list|type boolean|"
     "pagetop|gotop|totop|backtotop|recipe expert|recipe experts|steady kasten|steady paywall"},
    {kSureBoilerplate | kPublicationWord,
     "doc data|postmeta|commentmeta|post meta|entry meta|article "
     "meta|postmetadata|postinfo|documentbyline"},
    {kSureBoilerplate | kUnsignedWord, "social"},
    {kSiteBoilerplate,
     "datenschutz|similaires|recommended|recommendation|recommendations|recommandations|outbrain|"
     "taboola|zergnet|"
     "advert|advertisement|advertising|publicite|pub|ads|sponsor|sponsored|menus|submenu|"
     "navbar|navigation|pagination|pager|trending|navbox|catlinks|footer|masthead|crosslinks|"
     "teasers|promo|promos|promotion|cookie|cookies|consent|gdpr|rgpd|search|recherche|sitewide|"
     "populaires|cc window|cc banner|cc info|cc settings|cookiebar|cookiebanner|cookiebox|"
     "breakingnews|ticker|credits|figcaption|diapo|diaporama|slideshow|gallery|galerie|"
     "portfolio|lire aussi|read also|see also|plus lus|most read|most viewed|site header|"
     "site footer|page footer|jp relatedposts|next prev|prev next|previous next|post nav|"
     "fil info|a lire|meme sujet|meme rubrique|meme auteur|liens connexes|mw jump|"
     "back top|post card|article card|news card|story card|card embed|more news|more posts|"
     "moreposts|more stories|more articles|widget twitter|twitter widget|twitter timeline|"
     "twitter feed|widget rss|rsswidget|widget events|events widget|job slider|jobs slider|"
     "key events|liveblog index|survey box|surveybox|paidbox|product box|productbox|shortnews|"
     "short news|ie overlay|browser update|browser warning|outdated browser|old browser|"
     "browsehappy|ai2html|artboard|"
     "modal window|relacionados|relacionadas|autorelated|rec posts|"
     "sidecontent|side content|trimmed"},
    {kSiteBoilerplate | kUnsignedWord,
     "caption|legende|legend|credit|bildunterschrift|bildunterzeile|bilduntertitel|bildtext"},
    {kReadersBoilerplate,
     "leave comment|write comment|comments "
     "add|disqus|commentform|commentlink|comms|forums|spotim|livefyre|guestbook"},
    {kNegatingWord, "has|no|with|without|sans|avec|disable|disabled|enabled|non"},
    {kNotOfReadersWord, "open|closed|type|live|match"},
    {kUnsignedWord, "biography|follow|suivre|job|fonction|media|authorization|authority"},
    {kPublicationWord,
     "dates|pubdate|publication|publie|publi|parution|dateline|madate|submitted|day|"
     "data|stand|timedata|erstellt"},
    {kPublicationWord | kPublishedWord, "publish"},
    {kUpdateWord, "update|maj|modif"},
    {kBodyName,
     "article body|articlebody|entry content|article text|articletext|story body|story content|"
     "name body|article texte|texte article|corps article|article corps|mw content"},
    {kContentName,
     "post content|article content|post body|post text|contenu article|article contenu|postentry|"
     "post entry|entrytext|entry text|entrybody|entry body|posttext|storycontent"},
    {kLikelyBodyName, "field body|content body|body content|news body"},
    {kAnyTextName, "wysiwyg|rich text|richtext|parser output"},
    {kLeadName,
     "chapo|chapeau|hat|standfirst|strapline|lead|lede|accroche|subheadline|sub headline|subhead|"
     "subheading|sous titre|subtitle|sub title|anrisstext|copete|sottotitolo|occhiello|"
     "catenaccio|ingress|excerpt|intro|introduction|summary|abstract|dek|vorspann|bajada|"
     "entradilla|sommario|subdeck|sub deck|subline|untertitel|unterzeile|subtitulo"},
    {kRecipeName,
     "recipe|recette|rezept|ingredient|ingredients|step|steps|schritt|etape|preparation|"
     "zubereitung|"
     "instruction|instructions"},
    {kPictureName, "images|photos|bild|visuel|visual|illustration|imginline|vignette"},
    {kNotesName,
     "notes|footnotes|endnotes|foot notes|end notes|fussnoten|notas|references|reflist"},
    {kColumnName,
     "right col|right column|right area|right block|right side|rightcol|rightcolumn|col "
     "right|column right|right rail|right sidebar|"
     "colonne droite|droite|right"},
    {kLayoutWord,
     "grid|layout|style|styles|elementor widget|border top|border bottom|margin top|margin bottom|"
     "padding top|padding bottom"},
};

std::unordered_map<std::string_view, unsigned> words_of_rows() {
  std::unordered_map<std::string_view, unsigned> words;
  for (const Row& row : kRows) {
    for (const std::string_view word : split(row.words, "|")) words.emplace(word, row.kinds);
  }
  return words;
}

}  // namespace

unsigned kinds_of_words(std::string_view words) {
  static const std::unordered_map<std::string_view, unsigned> kWords = words_of_rows();
  const auto found = kWords.find(words);
  return found == kWords.end() ? 0 : found->second;
}

}  // namespace glane
