import type { ReactNode } from 'react'
import type { PaperDocument } from '#base/paper/paper.ts'
import { Panel } from '#kit/Panel.tsx'
import { PaperSheet } from '#kit/paper/PaperSheet.tsx'
import { useWords } from '#kit/words.ts'
import type { PaperKind } from '../../paper.ts'
import type { PaperContent } from '../../paper-content.ts'
import { paperDocument } from '../../paper-document.ts'
import type { SettingsPage } from '../shapes.ts'
import { settingsWords } from '../words/settings.ts'
import styles from './settings.module.css'
import { type SettingsForm, written } from './settings-form.ts'

interface HeadPreviewProps {
  form: SettingsForm
  proposed: SettingsPage['proposed']
}

/** The tops of an order and of the regulation, set by the same function that sets the papers. */
export function HeadPreview({ form, proposed }: HeadPreviewProps): ReactNode {
  const t = useWords(settingsWords)
  const top = (kind: PaperKind, title: string) =>
    topOf(paperDocument(sample({ form, proposed, kind, title }), { register: null, mark: null, annexes: [] }))
  return (
    <div className={styles.preview}>
      <Panel title={t.preview}>
        <PaperSheet isTop document={top('order', t.sampleOrder)} />
        <PaperSheet isTop document={top('regulation', t.sampleRegulation)} />
      </Panel>
    </div>
  )
}

interface Sample extends HeadPreviewProps {
  kind: PaperKind
  title: string
}

function sample({ form, proposed, kind, title }: Sample): PaperContent {
  return {
    kind,
    name: title,
    letterhead: written(form, proposed, 'letterhead').split('\n'),
    place: written(form, proposed, 'place'),
    schoolGenitive: written(form, proposed, 'genitiveName'),
    approvalBlock: form.approvalBlock,
    keptLong: form.keptLong,
    signatory: null,
    acquaintance: [],
    composition: null,
    parts: [{ kind: 'clause', key: 'title', role: 'title', text: title, open: false }],
  }
}

/** Down to the title: what the settings decide. */
function topOf(document: PaperDocument): PaperDocument {
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter(({ kind }) => kind !== 'signature'),
    })),
  }
}
