// Two pages are easier with this: the one that sends takes files that are dropped on it and says how much has gone, and the one that
// waits says how far an upload is. Without it both work as they stand.
(function () {
  'use strict';

  const ASK_AGAIN = 700; // milliseconds

  function byId(id) {
    return document.getElementById(id);
  }

  function show(element, isShown) {
    element.hidden = !isShown;
  }

  function list(input) {
    const chosen = byId('chosen');
    chosen.replaceChildren(...Array.from(input.files, function (file) {
      const line = document.createElement('li');
      line.textContent = file.name;
      return line;
    }));
    show(chosen, input.files.length > 0);
  }

  function takeDropped(input) {
    const zone = byId('drop');
    zone.classList.add('pace_drop');
    show(byId('drop-hint'), true);
    zone.addEventListener('dragover', function (event) {
      event.preventDefault();
      zone.classList.add('pace_drop--over');
    });
    zone.addEventListener('dragleave', function () {
      zone.classList.remove('pace_drop--over');
    });
    zone.addEventListener('drop', function (event) {
      event.preventDefault();
      zone.classList.remove('pace_drop--over');
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        list(input);
      }
    });
    input.addEventListener('change', function () {
      list(input);
    });
  }

  // A browser asks before it leaves a page from which something is still being sent.
  function askBeforeLeaving(event) {
    event.preventDefault();
  }

  function send(form) {
    const request = new XMLHttpRequest();
    const button = form.querySelector('button');
    const bar = byId('sent');
    const words = byId('sending');

    function ended(said) {
      window.removeEventListener('beforeunload', askBeforeLeaving);
      button.disabled = false;
      show(bar, false);
      words.textContent = said;
    }

    request.upload.addEventListener('progress', function (event) {
      if (event.lengthComputable) {
        bar.value = Math.round(100 * event.loaded / event.total);
      }
    });
    request.upload.addEventListener('load', function () {
      bar.value = 100;
      words.textContent = 'All of it is sent; it is being received.';
    });
    request.addEventListener('load', function () {
      if (request.status === 413) {
        ended('It was not received: more than 256 MB came at once.');
      } else if (request.status !== 200) {
        ended('It was not received: the answer was ' + request.status + '. Send it again.');
      } else if (new URL(request.responseURL).pathname === form.getAttribute('action')) {
        ended('');
        form.submit(); // the page says what is wrong with what was chosen
      } else {
        ended('Received.');
        window.location.assign(request.responseURL);
      }
    });
    request.addEventListener('error', function () {
      ended('The connection broke off before all of it was received. Send it again.');
    });
    request.open('POST', form.getAttribute('action'));
    request.send(new FormData(form));
    window.addEventListener('beforeunload', askBeforeLeaving);
    button.disabled = true;
    bar.value = 0;
    show(bar, true);
    words.textContent = 'It is being sent. Stay on this page until it is received.';
  }

  function say(stages, now) {
    Array.from(stages.children).forEach(function (line) {
      if (line.dataset.stage === now.stage) {
        line.setAttribute('aria-current', 'step');
      } else {
        line.removeAttribute('aria-current');
      }
    });
    const words = now.place > 1
        ? 'It waits for its turn: place ' + now.place + '.'
        : stages.querySelector('[aria-current]').textContent + '.';
    if (byId('now').textContent !== words) { // what is the same is not said again
      byId('now').textContent = words;
    }
  }

  function follow(stages) {
    fetch(window.location.pathname + '/stage').then(function (answer) {
      if (answer.redirected || !answer.ok) {
        window.location.reload(); // signed out, or withdrawn by somebody else: the page says so
        return undefined;
      }
      return answer.json().then(function (now) {
        if (now.stage === 'CHECKED' || now.stage === 'FAILED') {
          window.location.reload();
        } else {
          say(stages, now);
          window.setTimeout(follow, ASK_AGAIN, stages);
        }
      });
    }).catch(function () {
      byId('now').textContent = 'The connection is gone. What you have sent is kept; this page asks again.';
      window.setTimeout(follow, 10 * ASK_AGAIN, stages);
    });
  }

  const form = byId('send');
  if (form) {
    const input = byId('files');
    takeDropped(input);
    form.addEventListener('submit', function (event) {
      if (input.files.length > 0) {
        event.preventDefault();
        send(form);
      }
    });
  }
  const stages = byId('stages');
  if (stages && stages.dataset.stage !== 'FAILED') {
    follow(stages);
  }
}());
