#include "kiosk/shell/assembly.h"

#include <utility>

#include "accessibility/braille/chinese_reader.h"
#include "kiosk/runtime/ids.h"

namespace qiming::shell {

tl::expected<std::unique_ptr<Assembly>, drivers::HttpFault> Assembly::of(Parts parts) {
    parts.loaded.world.typed_characters = std::move(parts.voices.characters);
    auto mailbox = std::make_unique<Mailbox>(parts.panel.input());
    auto office = BackOffice::open(parts.loaded.world.settings, parts.clock, parts.data, *mailbox,
                                   parts.loaded.job_rules);
    if (!office) {
        return tl::unexpected<drivers::HttpFault>(office.error());
    }
    return std::unique_ptr<Assembly>(new Assembly(parts, std::move(mailbox), std::move(*office)));
}

Assembly::Assembly(Parts& parts, std::unique_ptr<Mailbox> mailbox, std::unique_ptr<BackOffice> office)
    : mailbox_(std::move(mailbox)),
      office_(std::move(office)),
      postman_(*mailbox_),
      voice_(parts.loaded.world.settings, parts.devices, parts.probe, postman_, headphones_,
             parts.voices.clips),
      prints_(paper_of(parts.loaded.world.settings), *mailbox_, office_->in_flight,
              [&](drivers::PrinterListener& listener) {
                  return parts.devices.printer(parts.loaded.world.settings, listener);
              }),
      typing_(*mailbox_, office_->in_flight,
              [&](drivers::PinyinListener& listener) {
                  return parts.devices.pinyin(parts.loaded.world.typed_characters, listener);
              }),
      braille_postman_(*mailbox_),
      tables_(parts.devices.braille_tables()),
      display_(parts.devices.braille(braille_postman_, *tables_)),
      braille_({*display_, *tables_, parts.loaded.braille_keys,
                accessibility::chinese_reader(parts.voices.pronunciation.mandarin)}),
      effects_({parts.loaded.world.settings, parts.clock, office_->storage, office_->sync, office_->calls,
                voice_.speech(), voice_.audio(), parts.panel.display(), *mailbox_, office_->in_flight,
                random_id, headphones_, typing_, prints_}),
      kiosk_({parts.loaded.world, parts.loaded.keys, parts.voices.pronunciation, parts.clock,
              parts.panel.input(), parts.panel.display(), voice_.speech(), voice_.audio(), *mailbox_, effects_,
              braille_, parts.onlooker, parts.pulse, voice_.is_there(), parts.may_be_left}),
      jack_postman_(*mailbox_, headphones_),
      jack_(parts.devices.jack(parts.loaded.world.settings, jack_postman_)) {}

}  // namespace qiming::shell
