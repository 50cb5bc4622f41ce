;;; Emacs, set up by init.el, opens a draft, waits for findings, and applies the fix of one. Prints one line of JSON.
;;; usage: emacs --batch --load emacs.el     with FOLDER set, where init.el and 'a port.md' are
(require 'cl-lib)
(require 'json)

(defun finish (result)
  (princ (concat (json-encode result) "\n"))
  (kill-emacs))

(defun wait-for (what holds)
  (let ((end (+ (float-time) 30)))
    (while (not (funcall holds))
      (when (> (float-time) end)
        (finish `((failed . ,(concat "waited in vain for " what)))))
      (accept-process-output nil 0.05))))

(defun in-folder (name)
  (expand-file-name name (getenv "FOLDER")))

;; What Emacs does before it reads an init file.
(package-activate-all)
(unless (and (require 'eglot nil t) (require 'markdown-mode nil t))
  (finish '((missing . "Emacs has no eglot or no markdown-mode."))))
(load (in-folder "init.el") nil t)

(find-file (in-folder "a port.md"))
;; What follows every command of a user; a batch has none.
(run-hooks 'post-command-hook)
(wait-for "the server" #'eglot-current-server)
(flymake-start)
(wait-for "findings" #'flymake-diagnostics)
(let* ((found (car (flymake-diagnostics)))
       (before (mapcar (lambda (found)
                         `((text . ,(buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))
                           (message . ,(flymake-diagnostic-text found))))
                       (flymake-diagnostics))))
  ;; What a user does: puts the cursor on a finding and picks a change from the list, by the keyboard.
  (goto-char (flymake-diagnostic-beg found))
  (cl-letf ((last-nonmenu-event ?x)
            ((symbol-function 'completing-read) (lambda (&rest _) "Add a source: “according to [SOURCE]”")))
    (eglot-code-actions (flymake-diagnostic-beg found) (flymake-diagnostic-end found) nil t))
  (let ((text (buffer-substring-no-properties (point-min) (point-max))))
    (set-buffer-modified-p nil)
    (eglot-shutdown (eglot-current-server))
    (finish `((before . ,(vconcat before)) (text . ,text)))))
